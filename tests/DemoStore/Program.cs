Console.WriteLine("The demo store is not built yet.");
