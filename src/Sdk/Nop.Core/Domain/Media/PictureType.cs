namespace Nop.Core.Domain.Media;

public enum PictureType
{
    Avatar = 10,
    Entity = 1,
}
