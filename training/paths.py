# SPDX-License-Identifier: Apache-2.0
"""How the tree leads from a predicate to a word, as one small number (the same as org.sayso.reader.Paths).

    0                                   left out (training drops some, so that the words alone keep saying much)
    1                                   the predicate itself
    2 + r                               the predicate's governor; r is the relation of the predicate
    2 + R + r                           a governor farther up; r is the relation of the node below it on the way
    2 + (2 + 2 u + first) R + r         under a node c that hangs with relation r from the predicate (u = 0) or from its
                                        governor u steps up (u = 1, 2, at most 3); first: the leftmost word under c

R is the number of relations.
"""


def size(relations):
    return 2 + 10 * relations


def yields(heads):
    """Leftmost word under each node; heads are 1-based, 0 is the root."""
    left = list(range(len(heads)))
    for i in range(len(heads)):
        k, steps = i, 0
        while heads[k] > 0 and steps <= len(heads):
            k = heads[k] - 1
            left[k] = min(left[k], i)
            steps += 1
    return left


def of(heads, rels, predicate, left, relations):
    """One number for each word; rels are relation numbers."""
    up, k = {}, predicate
    while k >= 0 and k not in up:
        up[k] = len(up)
        k = heads[k] - 1
    chain = sorted(up, key=up.get)
    out = []
    for w in range(len(heads)):
        if w == predicate:
            out.append(1)
        elif w in up:
            u = up[w]
            out.append(2 + (relations if u > 1 else 0) + rels[chain[u - 1]])
        else:
            c, steps = w, 0
            while heads[c] - 1 >= 0 and heads[c] - 1 not in up and steps <= len(heads):
                c = heads[c] - 1
                steps += 1
            u = min(3, up.get(heads[c] - 1, 3))
            out.append(2 + (2 + 2 * u + (left[c] == w)) * relations + rels[c])
    return out
