"""Who belongs to which body and who is whose partner: the phrases that say so, one file each."""
