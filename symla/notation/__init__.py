"""What is written on paper: expressions that do not evaluate themselves, their exact values, reading and printing."""
