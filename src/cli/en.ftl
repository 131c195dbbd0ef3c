# What the commands say, above all those about editions.

published = { $audience }: published { $label }, { $files ->
        [one] { $files } file
       *[other] { $files } files
    }
published-head = { $audience }: log record { $seq }, { $head }
nothing-changed = { $audience }: nothing changed since { $label }; no new edition
already-published = { $audience }: already published as { $label }
older-tree = { $audience }: this is what edition { $label } published. To show it again: milepost rollback { $label }
backwards = { $audience }: the as-of date { $date } lies before that of the current edition { $label }, { $current }. Readers would go back in time. To show an older edition again: milepost rollback LABEL
unexpected = { $audience }: the current edition is { $label }, published at { $at }{ $by ->
        [nobody] {""}
       *[other] {" "}by { $by }
    }, not { $expected }. Nothing was published
unexpected-none = { $audience }: nothing is published yet, so { $expected } is not the current edition. Nothing was published
withdrawn-before = { $audience }: { $what } was withdrawn at { $at } ({ $reason }, { $reference }) and is still in the content. Nothing was published. Take it out of the content; or, if readers may have it again: --again { $what }
no-publication = { $audience }: errors in the content; nothing was published
obstructed = { $audience }: something that no command published lies where the edition { $label } would be, at { $label } in the store. Nothing was published. Move it to another place
damaged = edition { $edition } is damaged: { $file }
damaged-rest = Nothing was done. Restore it from a copy of the store; milepost verify tells of all damage
leak = { $audience }: { $path } holds what only other readers may see, from { $item }
leaking = { $audience }: nothing was published. Where the theme does not hold it, this is a fault of Milepost: please report it
outpaced = other commands were faster again and again; nothing was recorded. Try again
plan = { $audience }: would publish { $label }: { $added ->
        [one] { $added } file
       *[other] { $added } files
    } added, { $changed } changed, { $removed } removed

built = { $folder }: { $files ->
        [one] { $files } file
       *[other] { $files } files
    }, { $changed } changed, { $removed } removed
no-findings = No findings.

bad-audience = `{ $audience }` is no name of an audience
unknown-audience = the site has no audience `{ $audience }`; it has { $known }
bad-day = `{ $day }` is no day such as 2026-10-31
bad-epoch = SOURCE_DATE_EPOCH is `{ $text }`, not a number of seconds
far-epoch = SOURCE_DATE_EPOCH is `{ $text }`, which is beyond all dates
not-a-folder = sites are kept in folders only; `{ $place }` is none
nothing-published = nothing is published in { $folder } yet
nothing-published-for = nothing is published for `{ $audience }` in { $folder } yet
bad-label = `{ $label }` is no label of an edition, such as 2026-10 or 2026-10.1
unknown-label = { $audience }: there is no edition { $label }; there is { $known }

list-row = { $current ->
        [yes] *
       *[no] {" "}
    } { $label }  as of { $as_of }  published { $at }  { $note }
show-label = edition { $label }
show-audience = audience { $audience }
show-as-of = as of { $as_of }
show-published = published { $at }
show-by = by { $by }
show-note = note: { $note }
show-generator = made with { $generator }
show-files = { $files ->
        [one] { $files } file
       *[other] { $files } files
    }, { $size } bytes
show-manifest = manifest { $manifest }
show-withdrawn = withdrawn: { $path }
show-folder = { $folder }

sound = { $audience }: sound: { $editions ->
        [one] { $editions } edition
       *[other] { $editions } editions
    }, { $files ->
        [one] { $files } file
       *[other] { $files } files
    }, { $records ->
        [one] { $records } log record
       *[other] { $records } log records
    }, head { $head }
corrupt = { $audience }: corrupt: { $path }
corrupt-in = { $audience }: corrupt: edition { $edition }: { $path }
corrupt-expected = { "  " }expected { $digest }
corrupt-expected-none = { "  " }expected no such file
corrupt-found = { "  " }found { $digest }
corrupt-found-none = { "  " }found no such file
corrupt-folder = { $audience }: corrupt: { $path }: { $files ->
        [one] { $files } file
       *[other] { $files } files
    } that no record tells of
unjudged = { $audience }: cannot be judged: { $name }; the log is broken before the record that tells of it
unfinished-work = { $audience }: left by an interrupted command: { $path }; the next publish, rollback or withdraw removes it
unfinished-edition = { $audience }: left by an interrupted command: edition { $label }, which was never published; the next publish, rollback or withdraw removes it
unfinished-lists = { $audience }: left by an interrupted command: readers are not shown the last log record yet; the next publish, rollback or withdraw puts that right
unfinished-withdrawal = { $audience }: left by an interrupted command: not everything that log record { $seq } withdraws is gone yet; the next publish, rollback or withdraw finishes it
unreadable = { $audience }: could not be checked: { $error }

rolled-back = { $audience }: readers now see { $label }
rolled-back-already = { $audience }: { $label } is the current edition already

withdrawn = { $audience }: withdrew { $what } from every edition; { $files ->
        [one] { $files } file
       *[other] { $files } files
    } replaced
withdrawn-rest = Take it out of the content too: nothing is published while it is there.
withdrawn-nothing = no edition has anything to withdraw for `{ $what }`
bad-reason = the reason is a short code such as personal-data; `{ $reason }` is none

unknown-code = there is no finding `{ $code }`{ $near ->
        [none] {""}
       *[other] ; did you mean `{ $near }`?
    }
unknown-kind = there is no kind of file `{ $kind }`{ $near ->
        [none] {""}
       *[other] {" "}(did you mean `{ $near }`?)
    }. There are { $kinds }
