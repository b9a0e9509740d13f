"""What happened, across articles: the same event at the same stage, at another, in other words, or denied."""
