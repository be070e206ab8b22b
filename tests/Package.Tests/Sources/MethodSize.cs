using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Package.Tests.Sources;

/// <summary>How long a method is, in lines from its signature to its end, and on how many ways it can be walked (its cyclomatic complexity).</summary>
/// <param name="Name">The type and the method: Allocator.Plan.</param>
internal sealed record MethodSize(string Name, int Lines, int Complexity)
{
    /// <summary>Of all methods, constructors, accessors and local functions, and of all lambdas, each for itself.</summary>
    public static IEnumerable<MethodSize> Of(string source)
    {
        return
            from code in CSharpSyntaxTree.ParseText(source).GetRoot().DescendantNodes()
            where IsMethod(code) && HasBody(code)
            select new MethodSize(NameOf(code), LinesOf(code), 1 + Own(code).Count(IsBranch));
    }

    private static bool IsMethod(SyntaxNode node) =>
        node is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or LocalFunctionStatementSyntax || IsLambda(node)
        || (node is ArrowExpressionClauseSyntax && node.Parent is PropertyDeclarationSyntax or IndexerDeclarationSyntax);

    /// <summary>The clauses of a query are lambdas, too, which the database runs.</summary>
    private static bool IsLambda(SyntaxNode node) =>
        node is AnonymousFunctionExpressionSyntax or QueryClauseSyntax or SelectOrGroupClauseSyntax;

    private static bool HasBody(SyntaxNode node) => IsLambda(node) || node is ArrowExpressionClauseSyntax
        || node.ChildNodes().Any(child => child is BlockSyntax or ArrowExpressionClauseSyntax);

    // A lambda or a local function is a method of its own.
    private static IEnumerable<SyntaxNode> Own(SyntaxNode code) => code.DescendantNodes(inner => inner == code || !IsMethod(inner));

    private static bool IsBranch(SyntaxNode node) => node switch
    {
        IfStatementSyntax or ConditionalExpressionSyntax or CatchClauseSyntax => true,
        ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax => true,
        CaseSwitchLabelSyntax or CasePatternSwitchLabelSyntax => true,
        SwitchExpressionArmSyntax arm => arm.Pattern is not DiscardPatternSyntax,
        _ => node.Kind() is SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression
            or SyntaxKind.CoalesceExpression or SyntaxKind.CoalesceAssignmentExpression
    };

    private static int LinesOf(SyntaxNode code)
    {
        // What is written above the signature (attributes, comments) tells of the method and is none of it.
        var first = code.ChildNodes().FirstOrDefault(child => child is not AttributeListSyntax) ?? code;
        var lines = code.SyntaxTree.GetLineSpan(TextSpan.FromBounds(first.SpanStart, code.Span.End));

        return lines.EndLinePosition.Line - lines.StartLinePosition.Line + 1;
    }

    private static string NameOf(SyntaxNode code)
    {
        var type = code.Ancestors().OfType<TypeDeclarationSyntax>().FirstOrDefault();
        var member = code.AncestorsAndSelf().OfType<MemberDeclarationSyntax>().FirstOrDefault(one => one is not TypeDeclarationSyntax);
        var name = member switch
        {
            MethodDeclarationSyntax method => method.Identifier.Text,
            PropertyDeclarationSyntax property => property.Identifier.Text,
            ConstructorDeclarationSyntax => "new",
            _ => member?.Kind().ToString() ?? ""
        };

        return $"{type?.Identifier.Text}.{name}";
    }
}
