# SPDX-License-Identifier: Apache-2.0
"""Writes the lexicon of lemmas from the training treebanks: python lemmas.py SHARED > lemmas.tsv

Kept: closed classes and every inflected form of a verb, noun or adjective that is common or irregular; the Java rules
(org.sayso.reader.Lemmatizer) do the rest.
"""
import collections
import sys

import data

counts = collections.defaultdict(collections.Counter)
shared = sys.argv[1]
for path, allowed in ((f"{shared}/data/ud/en_ewt-train.conllu.gz", None), (f"{shared}/data/ud/gum-train.conllu.gz", data.GUM_NON_COMMERCIAL)):
    for _, meta, rows in data.conllu(path):
        if allowed and meta.get("genre") in allowed:
            continue
        for r in rows:
            form, lemma, upos, xpos = r[1].lower().replace("\u2019", "'"), r[2], r[3], r[4]
            if upos not in ("PROPN", "NUM", "PUNCT", "SYM", "X") and "\t" not in form:
                counts[form, xpos][lemma] += 1
print("# form, Penn tag, lemma; counted in UD English EWT and GUM train (CC BY-SA 4.0, CC BY 4.0)")
for (form, xpos), lemmas in sorted(counts.items()):
    lemma, n = lemmas.most_common(1)[0]
    inflected = xpos in ("NNS", "VBZ", "VBD", "VBN", "VBG", "JJR", "JJS", "RBR", "RBS")
    if n < sum(lemmas.values()) * 0.6 or (n < 2 and not inflected):
        continue
    if lemma != form or inflected:
        print(f"{form}\t{xpos}\t{lemma}")
