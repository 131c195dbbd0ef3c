# The list of editions, and what stands in the place of what was withdrawn.

editions = All editions
editions-title-one = One edition is published, the { $edition }
editions-title = { $count } editions are published, the current one is the { $edition }
editions-count = { $count ->
        [one] { $count } edition
       *[other] { $count } editions
    }
editions-lede = A published edition is not changed. What was wrong is put right in the next edition or in a correction. Current edition:
edition-column = Edition
edition-published = Published
edition-fingerprint = Fingerprint
edition-restatements = Restated
edition-print = Print-out
editions-legend-title = How to read the table
editions-legend = The number is the one that the edition published, whatever became of it later. Restated tells how many earlier numbers the edition put right. The fingerprint is the beginning of a digest (SHA-256) of the whole edition. It tells whether the edition is still what was published.

withdrawn = This was withdrawn
withdrawn-help = What stood here was taken back after it had been published. The rest of the edition is unchanged.
withdrawn-reason = Reason: { $reason }. Reference: { $reference }.

# From one edition to another; the script puts the name of an edition.
edition-latest = See the latest edition
edition-guide = About this edition
edition-newer = Newer edition: { $edition }
edition-current = Current edition: { $edition }
edition-gone = Not in the { $edition }: see its home page.
edition-restated = Number corrected in the { $edition }.
edition-quoted = A number on this page was corrected in the { $edition }.

# The number that an edition leads with, in feeds.
edition-headline = { $title }: { $value } ({ $period })
