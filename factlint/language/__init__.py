"""Language in news: sentences, quotations, numbers, dates and mentions of registered names."""
