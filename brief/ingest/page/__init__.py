"""What web pages and marked-up stories hold, before it is known which of it is the article."""
