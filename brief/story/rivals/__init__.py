"""Values that two reports of one event give instead of each other, however unlike their sentences are.

Two newsrooms tell one event in words of their own, so that hardly two sentences are alike. But they tell much the same
facts: what one counts, dates, names, the other does too. Of a kind of value (percent, floors, days of the week, who was
appointed) everything that both have is taken away; where each has one left over, in clauses that have something in
common, the two are rivals: they are told of the same and cannot both be true.

One file finds the values of each kind, and `brief.story.rivals.leftover` pairs what is left over.
"""
