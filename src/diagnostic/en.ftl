# Every finding: what is wrong; .help what to write instead here; .why it matters; .example of the mistake; .mend how to.
# Beside $near there are $has-near (yes or no) and $near-words (the entry below for that word).

shown-error = error
shown-warning = warning
shown-errors = { $count ->
    [one] { $count } error
   *[other] { $count } errors
}
shown-warnings = { $count ->
    [one] { $count } warning
   *[other] { $count } warnings
}
shown-more = { $count ->
    [one] and { $count } more finding
   *[other] and { $count } more findings
}
shown-help = help
shown-related = see here too
shown-example = For example, this is not accepted:
shown-mend = How to mend it:

kind-nothing = nothing
kind-truth = `true` or `false`
kind-number = a number
kind-whole-number = a whole number
kind-text = text
kind-list = a list
kind-map = a group of fields
kind-date = a date such as `2026-04-13`
kind-period = a period
kind-texts = a text for each language

cadence-monthly = a month such as `2026-10`
cadence-quarterly = a quarter such as `2026-Q4`
cadence-yearly = a year such as `2026`

language-ko = Korean
language-en = English

target-meeting = meeting
target-rollout = rollout
target-initiative = initiative
target-metric = metric
target-message = message
target-page = page

## Files

not-utf8 = this file is not saved as UTF-8 (the first wrong byte is number { $offset })
    .help = Save it as UTF-8: in most editors under “Save as”, “Encoding”.
    .why = Korean text has been saved in several encodings. Read in the wrong one it turns into nonsense, so Milepost takes UTF-8 only and never guesses.
    .example = A file saved as “ANSI”, “CP949”, “EUC-KR” or “Unicode (UTF-16)”.
    .mend = Open the file in the program that wrote it, choose “Save as”, and pick the encoding UTF-8.

file-too-large = this file has { $size } bytes, and the limit is { $limit }
    .help = Split it into several files, or move data that nobody shows out of `content`.
    .why = A content file is written and read by people. A file this large is nearly always something else that ended up in the folder.
    .example = A database export saved as `metrics/productivity.yaml`.
    .mend = Keep only the values that are shown, or split the file.

forbidden-character = there is a character here that cannot be seen: `{ $codepoint }` { $name }
    .help = Delete it, and type the text around it again if you copied it from elsewhere.
    .why = Characters that are invisible, or that turn the direction of the text around them, make a page say something else than what its author read.
    .example = A text copied from a chat that brings a zero-width space along.
    .mend = Delete the character at the place shown. It may help to type the whole word again.

unreadable-file = this file cannot be read: { $reason }
    .help = Check that the file may be read, and that no other program has locked it.
    .why = A file that cannot be read would silently be missing from the site.
    .example = A file whose owner alone may read it.
    .mend = Give the account that builds the site the right to read the file.

unknown-file = Milepost does not know what `{ $file }` is for
    .help = { $has-near ->
        [yes] Did you mean `{ $near }`?
       *[no] Move it out of the content folder, or into `media` if a text shows it.
    }
    .why = An unknown file is often a known one in the wrong place, which would be missing from the site without a word.
    .example = metric/productivity.yaml
    .mend = Metrics are in `metrics`, messages in `messages`, meetings in `governance`, then `rollouts`, `initiatives`, `pages` and `media`. Move the file there, or out of the content folder.

bad-file-name = { $reason ->
    [ending] `{ $file }` is a kind of file that this folder does not take
    [reserved] the file name `{ $file }` is one that Windows keeps for a device
    [day] the file name `{ $file }` has a day that no calendar has
    [language] the file name `{ $file }` ends with a language that Milepost does not know
    [no-language] the file name `{ $file }` does not say its language
   *[form] the file name `{ $file }` has the wrong form
}
    .help = { $has-near ->
        [yes] { $reason ->
            [ending] Save it as plain text under the name `{ $near }`. To rename it is not enough.
           *[other] Rename it to `{ $near }`.
        }
       *[no] Names here look like `{ $expected }`.
    }
    .why = The file name becomes the address of the page, so it has to be one that is right on every system and in every browser.
    .example = messages/winning innovation.md
    .mend = Use small letters, digits and hyphens: `messages/2026-04-13-winning-innovation.ko.md`, `metrics/productivity.yaml`, `governance/2026-04-20.yaml`.

outside-content = `{ $file }` is a link that leaves the content folder, or not an ordinary file
    .help = Put a copy of the file itself here.
    .why = What is published must lie in the content folder, where everybody can see and review it.
    .example = A link media/photo.jpg to a photo in somebody's home folder.
    .mend = Replace the link with the file it points to.

same-name = `{ $file }` and `{ $other }` are the same name on some systems
    .help = Rename one of them so that they differ in more than capitals or accents.
    .why = Windows and macOS take names that differ in capitals only for one file, so one of the two would be lost.
    .example = metrics/Output.yaml beside metrics/output.yaml
    .mend = Give one of them another name.

missing-site-file = there is no `site.yaml` in the content folder
    .help = { $has-near ->
        [yes] Rename `{ $near }` to `site.yaml`.
       *[no] Name the right folder with `--content`, or write a file `site.yaml` there.
    }
    .why = `site.yaml` holds the title, the languages and the audiences, without which nothing can be built.
    .example = Running `milepost build` in a folder that has no `content/site.yaml`.
    .mend = Copy the `site.yaml` of the sample and change it. If the content lies elsewhere: `milepost --content FOLDER build`.

## YAML

yaml-syntax = { $reason ->
    [colon-in-text] a colon inside the text ends it here
    [comma-in-text] a comma inside the text ends it here
    [hash-in-text] a `#` with a space in front of it ends the text here
    [missing-space] there is no space after the colon
    [missing-colon] this line has no colon, so it is no field
    [unclosed-quote] a quotation mark is opened here and never closed
    [text-after-quote] there is text after the closing quotation mark
    [bad-escape] the backslash means something else in quotation marks
    [unclosed-bracket] a bracket is opened here and never closed, or a comma is missing
    [extra-bracket] this bracket closes nothing
    [indentation] this line is not in line with the lines above
    [reserved-sign] a text cannot start with this sign
    [complex-key] a field name has to be plain text
    [comment] a comment needs a space in front of its `#`
   *[other] this is not well-formed YAML ({ $detail })
}
    .help = { $reason ->
        [colon-in-text] Put the whole text in quotation marks: `title: "Report: October"`.
        [comma-in-text] Put the whole text in quotation marks: `{ $detail }`.
        [hash-in-text] Put the whole text in quotation marks: `"Team #3"`.
        [missing-space] Write a space after the colon: `title: Report`.
        [missing-colon] Write `name: value`. If the line continues the text above, indent it further.
        [unclosed-quote] Close it with the same mark. A quotation mark inside a text in `'…'` is written twice: `'it''s'`.
        [text-after-quote] Put the whole text in quotation marks: `'"Safety" first'`.
        [bad-escape] Use single quotation marks, in which a backslash is just a backslash: `'C:\data'`.
        [unclosed-bracket] Close it, and separate the entries with commas. A text that starts with a bracket goes in quotation marks.
        [extra-bracket] Delete it, or add the bracket that opens it.
        [indentation] Fields of one group start in the same column, with spaces only; what belongs to a field is two columns further in.
        [reserved-sign] Put the text in quotation marks: `"@office"`.
        [complex-key] Check for a bracket too many, as in `{"{{"}`…`{"}}"}`, or put the name in quotation marks.
        [comment] Write a space in front of `#`, or put the text in quotation marks.
       *[other] Compare the line, and the one above it, with a file that works.
    }
    .why = YAML gives meaning to colons, quotation marks, brackets and indentation. Where they do not fit together, nobody can tell what was meant.
    .example = title: Report: October
    .mend = Put a text with special signs in quotation marks, write a space after every colon, and indent with spaces: `title: "Report: October"`.

yaml-tab = there is a tab here, and YAML is indented with spaces
    .help = Replace the tab with spaces, two for each level.
    .why = A tab is as wide as each editor likes, so YAML does not let it decide what belongs to what.
    .example = A line under `values:` that starts with the tab key.
    .mend = Replace it with spaces. Most editors can be told to write spaces when the tab key is pressed.

yaml-alias = `&` or `*` starts a YAML reference here, and Milepost does not take references
    .help = If it is text, put it in quotation marks: `"*preliminary"`. If it is a reference, write the value out.
    .why = References save typing, but hide from the reader of a file what it says, and a few of them can fill the memory of a computer.
    .example = note: *preliminary
    .mend = Write the value out. A text that starts with `&` or `*` goes in quotation marks: `note: "*preliminary"`.

yaml-tag = `{ $tag }` is read as a YAML tag, and Milepost does not take tags
    .help = If it is text, put it in quotation marks: `"!important"`. If it is a tag, delete it.
    .why = Tags make a value something else than what it looks like.
    .example = title: !important
    .mend = A text that starts with `!` goes in quotation marks: `title: "!important"`.

yaml-documents = a second document starts here, and a file holds only one
    .help = Delete the line `---`, `...` or `%…`, or move what follows it into a file of its own.
    .why = Only the first document would be read, and the rest would be missing without a word.
    .example = Two metrics in one file with a line `---` between them.
    .mend = One file for each metric, meeting, rollout or initiative.

yaml-depth = the values are nested deeper than { $limit } levels
    .help = Look for an opening bracket that is never closed.
    .why = No content file needs more than a few levels; deeper ones are slips, or made to break programs.
    .example = A line that starts with a hundred `{"["}`.
    .mend = Close the brackets, or delete those that are too many.

duplicate-key = `{ $key }` stands here twice
    .help = Keep one of the two and delete the other.
    .why = Only one of the two values could be shown, and nobody can tell which one was meant.
    .example =
        values:
          2026-03: 2.1
          2026-03: 2.2
    .mend = Delete the line that is out of date. A value that changed after it was published stays one line: `2026-03:` with `value` and `revised` under it.

empty-file = there is nothing here
    .help = Write the fields, or delete the file.
    .why = An empty file is usually one that was not saved.
    .example = A file that has comments only.
    .mend = Fill it in, or delete it.

## Fields

unknown-field = `{ $field }` is not a field here
    .help = { $has-near ->
        [yes] Did you mean `{ $near }`?
       *[no] Fields here: { $allowed }.
    }
    .why = A misspelt field would be ignored, and what it says would be missing without a word.
    .example = titel: Productivity
    .mend = Correct the spelling, or delete the line.

missing-field = the field `{ $field }` is missing
    .help = Add a line `{ $field }: …`.
    .why = The page cannot be made without it, and Milepost does not invent content.
    .example = A metric without `unit`.
    .mend = Add the field.

wrong-type = { $has-field ->
    [yes] `{ $field }` takes { $expected-words }, and this is { $found-words }
   *[no] this file takes { $expected-words }, and this is { $found-words }
}
    .help = { $expected ->
        [text] Write text; digits or `true` that are meant as text go in quotation marks.
        [number] Write the number alone, with a point for decimals and no unit: `1234.5`.
        [whole-number] Write the number alone, without decimals: `15`.
        [list] Start each entry on a line of its own with `- `.
        [map] Write one line `name: value` for each field, two columns further in.
        [texts] Write one line for each language, two columns further in: `en: …`.
        [truth] Write `true` or `false`, without quotation marks.
       *[other] Write { $expected-words }.
    }
    .why = Each field has one kind of value, so that a slip is found here and not on the page.
    .example = tags: productivity
    .mend = Write the kind of value that the field takes: `tags:` and under it `- productivity`.

empty-text = `{ $field }` is empty
    .help = Write the text, or delete the line if the field may be left out.
    .why = An empty label would leave a hole on the page.
    .example = title: ""
    .mend = Write the text.

bad-number = { $hint ->
    [comma] `{ $read }` has a comma, so it is not read as a number
    [full-width] `{ $read }` is written with full-width digits, so it is not read as a number
    [percent] `{ $read }` has a percent sign, so it is not read as a number
    [quoted] `{ $read }` is in quotation marks, so it is text
    [not-finite] `{ $read }` is no number that a chart can show
    [underscore] `{ $read }` has an underscore, so it is not read as a number
    [leading-zero] `{ $read }` starts with a zero, so it is not read as a number
    [hex] `{ $read }` is a number in a programmer's notation
    [sexagesimal] `{ $read }` looks like a time or a ratio, not a number
    [minus] `{ $read }` starts with a dash that is not the minus sign of the keyboard, so it is not read as a number
    [number-word] `{ $read }` has a word for a number in it, such as 만 or 억, so it is not read as a number
   *[text] `{ $read }` is not a number
}
    .help = { $has-suggestion ->
        [yes] Write `{ $suggestion }`.
       *[no] Write digits with a point for decimals, and no unit: `1234.5`. Leave a value out that is not known yet.
    }
    .why = Commas, units and quotation marks are read differently by different programs. Milepost takes one form of numbers, so that no value is silently another one.
    .example =
        values:
          2026-01: 1,234
    .mend = Write the digits alone: `2026-01: 1234`. The unit is said once, in `unit`, and the page adds separators.

bad-period = `{ $read }` is not a period
    .help = { $has-suggestion ->
        [yes] Write `{ $suggestion }`.
       *[no] { $has-cadence ->
            [yes] Write { $cadence-words }.
           *[no] Write a month as `2026-10`, a quarter as `2026-Q4` or a year as `2026`.
        }
    }
    .why = A period says which part of the time line a value belongs to. One that could be read in two ways would move the value.
    .example = 2026-13: 4.2
    .mend = Months are `2026-01` to `2026-12`, quarters `2026-Q1` to `2026-Q4`, years `2026`.

bad-date = `{ $read }` is not a date
    .help = { $has-suggestion ->
        [yes] Write `{ $suggestion }`.
       *[no] Write year, month and day: `2026-04-13`.
    }
    .why = 3/4 is a day in March to some and in April to others, and 30 February is none at all.
    .example = announced: 2026-02-30
    .mend = Write four digits for the year and two each for month and day: `2026-02-28`.

bad-instant = `{ $read }` is not a date with a time of day
    .help = Write date, time and time zone: `2026-04-13T09:00:00+09:00`.
    .why = A message under embargo must appear at one moment, which takes the time of day and the zone.
    .example = publish_at: 2026-04-13 9am
    .mend = Write it as RFC 3339 does: `publish_at: 2026-04-13T09:00:00+09:00`.

bad-choice = `{ $read }` is not one of the choices for `{ $field }`
    .help = { $has-near ->
        [yes] Did you mean `{ $near }`? The choices are: { $allowed }.
       *[no] The choices are: { $allowed }.
    }
    .why = Each choice makes the page do something else; for another word there is nothing to do.
    .example = better: more
    .mend = Write one of the words that the finding lists, such as `better: higher`.

bad-id = `{ $read }` cannot be an id
    .help = Use small letters, digits and hyphens, and start with a letter or digit: `core-technology`.
    .why = An id becomes part of addresses and file names, where other signs break.
    .example = Core Technology:
    .mend = Write `core-technology:`, and put the name that readers see into `title`.

bad-email = `{ $read }` is not an e-mail address
    .help = Write it as `name@example.com`, without a name or brackets around it.
    .why = Readers write to this address from every page.
    .example = email: AX Office
    .mend = Write the address alone: `email: ax-office@example.com`.

bad-url = `{ $read }` is not a web address
    .help = Write it in full, from `https://` on.
    .why = Feeds and links need the whole address; half of one leads nowhere.
    .example = base_url: ax.example.com
    .mend = Write `base_url: https://ax.example.com/`.

too-long = this text is longer than { $limit } characters
    .help = Shorten it, and say the rest in the text of the page.
    .why = Titles and labels have limited room, on telephones above all.
    .example = A whole paragraph as `title`.
    .mend = Write a short label, and put the rest into `description`, `summary` or the body.

too-many = there are { $count } entries here, and at most { $limit } can be shown
    .help = Leave some out, or group them.
    .why = A chart with too many lines can no longer be read, and a page with too many entries no longer be loaded.
    .example = A chart by plant with 40 plants.
    .mend = Show the most important entries, or a breakdown with fewer members.

## Languages

missing-language = `{ $field }` has no text in { $language-words }
    .help = Add a line `{ $language }: …`.
    .why = `site.yaml` lists this language, and a page with an empty label cannot be read in it.
    .example =
        title:
          ko: 전사 생산성
    .mend = Write the text in every language of the site: `ko: …` and `en: …`.

unknown-language = `{ $language }` is not a language of this site
    .help = { $has-near ->
        [yes] Did you mean `{ $near }`?
       *[no] Use a language that `site.yaml` lists, or add this one to `languages`.
    }
    .why = A text in a language that the site does not have would never be shown.
    .example = messages/2026-04-13-innovation.kr.md
    .mend = Korean is `ko`, English is `en`.

unsupported-language = Milepost has no words in `{ $language }` for menus and dates
    .help = Use `ko` or `en`.
    .why = Menus, dates and numbers of a page come from Milepost, in Korean and English so far.
    .example = languages with `ko`, `en` and `pl`
    .mend = List only languages that Milepost speaks. A theme can bring further ones.

## Front matter

front-matter-missing = the file does not start with its fields between two lines `---`
    .help = Start the file with a line `---`, then `title:` and the other fields, then a line `---`.
    .why = Title, author and audience of a text stand above it; without an audience nothing is published.
    .example = A message that starts with its first sentence.
    .mend = Start with `---`, the fields, `---`.

front-matter-open = the fields that start here are never closed by a line `---`
    .help = Write a line `---` between the fields and the text.
    .why = Without it nobody can tell where the fields end and the text begins.
    .example = A message with `---` above its fields but not below them.
    .mend = Add the second line `---`, alone on its line.

## Audiences

missing-audience = this file does not say whom it is for
    .help = Add a line `audience: …` with one of the audiences in `site.yaml`.
    .why = A forgotten label must never publish anything, so there is no default.
    .example = A metric without `audience`.
    .mend = Add, for example, `audience: general`.

unknown-audience = there is no audience `{ $read }`
    .help = { $has-near ->
        [yes] Did you mean `{ $near }`?
       *[no] Use an audience that `site.yaml` defines.
    }
    .why = A misspelt audience would publish a text to nobody, or to too many.
    .example = audience: genral
    .mend = Correct the spelling, or define the audience in `site.yaml`.

audience-cycle = the audience `{ $audience }` includes itself, by way of others
    .help = Delete one of the `includes` in the circle.
    .why = If each of two audiences includes the other, they are one audience.
    .example = `general` includes `core`, and `core` includes `general`.
    .mend = Only the narrower audience includes the wider one: `core-technology` includes `general`.

## Site

unknown-headline = the headline metric `{ $read }` does not exist
    .help = { $has-near ->
        [yes] Did you mean `{ $near }`?
       *[no] Name a metric by its file name, without `.yaml`.
    }
    .why = The home page shows this metric.
    .example = headline: productivty
    .mend = Write the file name of a metric without `.yaml`: `headline: productivity`.

unknown-time-zone = there is no time zone `{ $read }`
    .help = Write a name from the IANA list, such as `Asia/Seoul`.
    .why = The time zone decides which day it is when the site is built.
    .example = timezone: KST
    .mend = Write `timezone: Asia/Seoul`.

unknown-theme = there is no theme `{ $read }`
    .help = Write `default`. Another look is given with `--theme FOLDER`.
    .why = The theme gives the pages their look; without one there are no pages.
    .example = theme: defualt
    .mend = Write `theme: default`.

## Metrics

wrong-cadence = `{ $read }` does not fit: a value of this metric is for { $cadence-words }
    .help = { $has-suggestion ->
        [yes] Write `{ $suggestion }`.
       *[no] Write { $cadence-words }, or change `cadence`.
    }
    .why = A metric counts in months, in quarters or in years; a mix could not be compared.
    .example = A value for `2026-Q1` in a monthly metric.
    .mend = Use the periods that `cadence` names, or make a second metric.

value-after-as-of = there is a value for `{ $period }`, which has not begun on the as-of date `{ $as_of }`
    .help = Correct the period, or build with a later `--as-of`.
    .why = A value from the future is a slip of typing, or data that must not be known yet.
    .example = A value for `2027-01` in a report as of 2026-10-31.
    .mend = Correct the year or the month.

restated-value = `{ $metric }`{ $has-member ->
        [yes] , `{ $member }`
       *[no] {""}
    }{ $has-stand ->
        [yes] , `{ $stand }`
       *[no] {""}
    }: { $period } was published as { $before } in edition { $edition } and is now { $now }: add `revised` with the reason
    .help = { $has-member ->
        [yes] Write the reason beside the value of the whole: under `values`, `{ $period }: {"{"}value: …, revised: {"{"}ko: …, en: …{"}"}{"}"}`.
       *[no] { $has-stand ->
            [yes] Write the reason beside the value of the period: under `values`, `{ $period }: {"{"}value: …, revised: {"{"}ko: …, en: …{"}"}{"}"}`.
           *[no] Write `{ $period }: {"{"}value: { $now }, revised: {"{"}ko: …, en: …{"}"}{"}"}`, or put { $before } back.
        }
    }
    .why = Readers have seen the earlier number. One that changes in silence costs the trust in all of them; with a reason both stand side by side.
    .example = `2026-03: 2.2`, where edition 2026-04 said 2.1.
    .mend = Say why, in every language of the site, or restore the published value.

removed-value = `{ $metric }`{ $has-member ->
        [yes] , `{ $member }`
       *[no] {""}
    }{ $has-stand ->
        [yes] , `{ $stand }`
       *[no] {""}
    }: { $period } was published as { $before } in edition { $edition } and is no longer there: take it back with `revised` and the reason
    .help = { $has-member ->
        [yes] Put { $before } back, or write the reason beside the value of the whole: under `values`, `{ $period }: {"{"}value: …, revised: {"{"}ko: …, en: …{"}"}{"}"}`.
       *[no] { $has-stand ->
            [yes] Put the people back, or write the reason beside the value of the period: under `values`, `{ $period }: {"{"}value: …, revised: {"{"}ko: …, en: …{"}"}{"}"}`.
           *[no] Write under `values`: `{ $period }: {"{"}value: null, revised: {"{"}ko: …, en: …{"}"}{"}"}`, or put { $before } back.
        }
    }
    .why = Readers have seen the number. Where it has gone and why is for them to read.
    .example = The line `2026-03: 2.1` was deleted after edition 2026-04.
    .mend = Restore the value, or take it back with a reason.

repeated-reason = `{ $metric }`: { $period } has changed again, and `revised` still gives the reason of the last change
    .help = Say in `revised` why the value is different now.
    .why = The reason stands beside the two numbers in the list of changes; an old one explains nothing.
    .example = The value of 2026-03 was restated in edition 2026-05, and again now, with the same reason.
    .mend = Write the reason of this change.

changed-target = `{ $metric }`: the target announced on { $announced } was published as { $before } in edition { $edition } and is now { $now }: add a new record with its own date
    .help = Restore the published record and add one below it with the day of the decision in `announced`.
    .why = A target that moves in silence makes every status that was judged by it a lie. A new dated record keeps both.
    .example = The target announced on 2026-04-13 said 50 and now says 45.
    .mend = Restore the record, and add a new one.

removed-target = `{ $metric }`: the target announced on { $announced }, { $before }, was published in edition { $edition } and is no longer there
    .help = Restore the record; a later target stands below it.
    .why = The history of the target shows what was promised, and when.
    .example = The first of two targets was deleted when the second was added.
    .mend = Restore the record.

published-item-gone = the { $kind-words } `{ $id }` was published in { $editions } and is no longer on the site
    .help = Those editions still have it. If readers must not see it any more, withdraw it there; if it was renamed, name the former id in `aliases`.
    .why = Editions stay as they were published. What leaves the site, or is meant for others now, is still in them.
    .example = A page that was published for everybody now has another audience.
    .mend = Withdraw it from the editions, restore it, or name the former id in `aliases`.

targets-out-of-order = the target of `{ $announced }` stands below the one of `{ $previous }`
    .help = List targets oldest first; the last one is in force.
    .why = The last target in the list is the one that progress is measured against.
    .example = A target announced on 2026-01-02 below one announced on 2026-04-13.
    .mend = Move the older target up.

target-without-baseline = this target has no start: the metric has no `baseline`, and the target no `from`
    .help = Add `baseline` with `period` and `value` to the metric, or `from` to the target.
    .why = The required path is a line from a start to the target, and progress is measured along it.
    .example = A metric with `targets` but without `baseline`.
    .mend = Add `baseline:` and under it `period: 2025-12` and `value: 0`.

due-before-start = this target is due at `{ $due }`, before its path starts at `{ $start }`
    .help = Correct `due`, or the start (`from`, else `baseline`).
    .why = A path cannot end before it starts.
    .example = A target due 2025-06 with a baseline of 2025-12.
    .mend = Correct the year of one of the two.

milestone-outside-path = the milestone `{ $period }` is not between the start `{ $start }` and the due date `{ $due }`
    .help = Correct the period of the milestone.
    .why = A milestone bends the path between its two ends.
    .example = A milestone 2029-12 for a target due 2028-12.
    .mend = Choose a period after the start and before the due date.

unknown-dimension = there is no dimension `{ $read }`
    .help = { $has-near ->
        [yes] Did you mean `{ $near }`?
       *[no] Use a dimension that `site.yaml` defines under `organisation`.
    }
    .why = Dimensions and their names are defined in one place, so that every chart names them alike.
    .example = breakdowns by `divison`
    .mend = Correct the spelling, or add the dimension to `organisation` in `site.yaml`.

unknown-member = `{ $dimension }` has no member `{ $read }`
    .help = { $has-near ->
        [yes] Did you mean `{ $near }`?
       *[no] Use a member that `site.yaml` lists for `{ $dimension }`.
    }
    .why = A misspelt member would be missing from its chart.
    .example = manufacturng: 0.8
    .mend = Correct the spelling, or add the member to its dimension in `site.yaml`.

bad-headcount = `{ $read }` is not a number of people
    .help = Write a whole number that is not negative, such as `120`.
    .why = People are counted one by one; the page shows them as counts.
    .example = completed: 12.5
    .mend = Count again, or copy the number from the learning system. A share belongs in `values`, not here.

completion-unit = `completion` counts people, but the unit of this metric is `{ $unit }`
    .help = Use `unit: percent` for the share that has completed, or `unit: {"{"}count: …{"}"}` for their number.
    .why = The value of a metric with `completion` is the share or the number of people who have completed; another unit cannot be compared with them.
    .example = unit: index, and below it a `completion` block.
    .mend = Correct the unit, or move `completion` to a metric of its own.

completion-without-value = people are counted for `{ $period }`, but `values` has no `{ $period }`
    .help = Add under `values`: `{ $period }: { $expected }`.
    .why = The value of a period and the people behind it are shown side by side, so neither may be missing.
    .example = A `completion` for `2026-10` where `values` ends with `2026-09`.
    .mend = Add the value, or take the count away until there is one.

completion-contradicts-value = the value for `{ $period }` is `{ $read }`, but the people counted give `{ $expected }`
    .help = Correct the value to `{ $expected }`, or correct the count.
    .why = A value and the people behind it stand on one page; readers would see that they do not agree.
    .example = 2026-10: 70.0, where 680 of 1,000 people have completed.
    .mend = Take both from the same export. They may differ by rounding only.

completion-totals-differ = `{ $dimension }` counts `{ $read }` people as `{ $state }` in `{ $period }`, `{ $other }` counts `{ $expected }`
    .help = Count the same people in every dimension; give those who belong nowhere a member of their own.
    .why = The total is the sum over the members, so two dimensions must add up to the same people.
    .example = 57,500 people by division, 57,490 by plant.
    .mend = Find who is missing in one of the two, for example staff outside of the plants.

too-few-people = only { $count } people are counted for `{ $period }`; a group of fewer than { $limit } is not shown
    .help = Leave out `{ $period }` here and in `values` until more people are counted.
    .why = A value of so few people tells about each of them. Small groups within a larger sum are left out by themselves; here the sum itself is too small.
    .example = A course that eight people have to take.
    .mend = Report such a course together with another one.

message-of-target-unknown = this target names the message `{ $read }`, which does not exist
    .help = { $has-near ->
        [yes] Did you mean `{ $near }`?
       *[no] Write the file name of a message without language and `.md`, or delete the line.
    }
    .why = Readers follow this link to the announcement of the target.
    .example = message: 2026-04-13-inovation
    .mend = Write the file name of the message without `.ko.md`: `message: 2026-04-13-winning-innovation`.

## Meetings

action-changed = the action `{ $action }` stands here with another `{ $field }` than in the meeting of `{ $meeting }`
    .help = Write the same `{ $field }` in both meetings. Give an action that is really a new one an `id` of its own.
    .why = An action is followed from meeting to meeting by its `id`. Readers would see two versions of it.
    .example = `due: 2026-08-14` in July and `due: 2026-09-30` in August under the same `id`
    .mend = Copy the lines of the first meeting that lists the action. To give more time, close it with `done` and open a new one.

done-before-opened = the action `{ $action }` is done on `{ $done }`, before the meeting of `{ $meeting }` that opened it
    .help = Correct `done`, or the `id` if another action is meant.
    .why = Nobody can finish an action before the committee asks for it.
    .example = `done: 2026-05-03` on an action of the meeting of 2026-06-17
    .mend = Write the day on which the action was finished: `done: 2026-07-03`.

next-before-meeting = the next meeting on `{ $next }` does not lie after this one of `{ $meeting }`
    .help = Correct `next`: the day on which the committee meets again.
    .why = Readers are told when the committee meets next; a day that had passed already would mislead them.
    .example = `next: 2026-06-17` in the file of the meeting of 2026-06-17
    .mend = Write the day of the meeting after this one, `next: 2026-07-15`, or leave the field out.

## Rollouts

rollout-without-stages = this rollout has no stages
    .help = Write at least one stage below `stages:`, each beginning with `- id:`.
    .why = The page of a rollout shows its stages. Without any there is nothing to show.
    .example = stages: []
    .mend = Write the stages in their order, each with `id`, `title`, `areas`, `core_technology` and `planned`.

duplicate-stage = the stage `{ $read }` stands here twice
    .help = Give one of the two another `id`.
    .why = A stage is known by its id. With one id twice nobody can tell which stage is meant.
    .example = Two stages with `id: office`.
    .mend = Write another id, such as `id: sales`.

end-before-start = the end `{ $end }` lies before the start `{ $start }`
    .help = Correct `start` or `end`.
    .why = A stage cannot end before it starts.
    .example = planned: { "{" }start: 2026-10-26, end: 2026-03{ "}" }
    .mend = Correct the year or the month of one of the two.

actual-after-as-of = `{ $day }` lies after the as-of date `{ $as_of }`, and yet it is said to have come
    .help = Correct the day, delete the line until the day has come, or build with a later `--as-of`.
    .why = `actual` tells what has happened. A day in the future is a plan, or a slip of typing. A month as an `end` means its last day.
    .example = actual: { "{" }start: 2026-12-01{ "}" } in a report as of 2026-11-16
    .mend = Write days to come under `planned`, and the actual day once it has come.

core-technology-too-early = the stage `{ $stage }` holds national core technology and starts at `{ $start }`, { $has-other_start ->
        [yes] before the stage `{ $other }` starts at `{ $other_start }`
       *[no] while the stage `{ $other }` has not started
    }
    .help = Let stages with `core_technology: true` start when all others have started, or correct the days.
    .why = The platform comes first to areas without national core technology. A stage with it must not start, in plan or in fact, before every stage without it has started.
    .example = A stage with `core_technology: true` planned from 2026-09, while another without it is planned from 2026-10.
    .mend = Move the start of the stage with national core technology, or write the `actual` start that is missing in the other.

metric-of-stage-unknown = this stage names the metric `{ $read }`, which does not exist
    .help = { $has-near ->
        [yes] Did you mean `{ $near }`?
       *[no] Write the file name of a metric without `.yaml`, or delete the line.
    }
    .why = The metric of a stage is charted beside the stage.
    .example = metric: platform-user
    .mend = Write the file name of the metric without `.yaml`: `metric: platform-users`.

## References

bad-reference = `{ $read }` leads nowhere
    .help = { $has-near ->
        [yes] Did you mean `{ $near }:`?
       *[no] Write `metric:productivity@2026-10`, `message:ID`, `page:ID`, `../media/photo.jpg` or a full address with `https://`.
    }
    .why = A link that cannot be followed, or a reference that cannot be read, would leave readers with nothing.
    .example = [+14.2%](metric:productivity/2026-10)
    .mend = After `metric:` comes the id, then `@` and a period, then `#` and a quantity. A chart takes `?chart=…&by=…`.

unknown-metric = there is no metric `{ $read }`
    .help = { $has-near ->
        [yes] Did you mean `{ $near }`?
       *[no] Write the file name of a metric without `.yaml`.
    }
    .why = The number or chart that belongs here cannot be made.
    .example = ![Productivity](metric:productivty)
    .mend = Write the file name of the metric without `.yaml`: `metric:productivity`.

unknown-message = there is no message `{ $read }`
    .help = { $has-near ->
        [yes] Did you mean `{ $near }`?
       *[no] Write the file name of a message without language and `.md`.
    }
    .why = The link would lead nowhere.
    .example = [the message](message:2026-04-13)
    .mend = Write the whole file name without `.ko.md`: `message:2026-04-13-winning-innovation`.

unknown-page = there is no page `{ $read }`
    .help = { $has-near ->
        [yes] Did you mean `{ $near }`?
       *[no] Write the file name of a page without language and `.md`.
    }
    .why = The link would lead nowhere.
    .example = [support](page:suport)
    .mend = Write the file name of the page without `.ko.md`: `page:support`.

unknown-heading = there is no heading `#{ $read }`
    .help = { $has-near ->
        [yes] Did you mean `#{ $near }`?
       *[no] Write the words of the heading in small letters, with hyphens for spaces and without punctuation: `#work-and-people`.
    }
    .why = The link opens the page, but not at the place that was meant.
    .example = See [the support](page:support#whom-to-aks).
    .mend = Write the heading as it is: `page:support#whom-to-ask`.

unknown-target = there is no { $kind-words } `{ $read }`
    .help = Write the file name without `.yaml`.
    .why = The link would lead nowhere.
    .example = [the meeting](meeting:april)
    .mend = Write the file name without `.yaml`: `meeting:2026-04-20`, `rollout:platform`, `initiative:line-inspection`.

unknown-chart = there is no kind of chart called `{ $read }`
    .help = { $has-near ->
        [yes] Did you mean `{ $near }`?
       *[no] The kinds are: target-path, line, bars, multiples, waterfall, completion, bullet, sparkline.
    }
    .why = Milepost would have to guess what to draw.
    .example = ![Productivity](metric:productivity?chart=pie)
    .mend = Use target-path, line, bars, multiples, waterfall, bullet or sparkline, or leave `chart` out.

unknown-parameter = { $kind ->
        [number] a number cannot be told `{ $read }`
       *[chart] a chart cannot be told `{ $read }`
    }
    .help = { $kind ->
        [number] Write its period after `@`, as in `metric:productivity@2026-10`, or put `!` before `[` to get a chart.
       *[chart] { $has-near ->
            [yes] Did you mean `{ $near }`?
           *[no] After `?` stand `chart=`, `by=`, `from=` and `to=`, with `&` between them.
        }
    }
    .why = What is not understood would be ignored, and the page would show something else than was asked for.
    .example = ![Productivity](metric:productivity?chart=line&form=2026-01)
    .mend = Write `chart`, `by`, `from` or `to`: `metric:productivity?chart=line&from=2026-01`.

chart-without-data = `{ $metric }` has no data for the chart `{ $chart }`
    .help = Choose another kind of chart, or add the data to the metric.
    .why = The chart would be empty.
    .example = A waterfall of a metric without `contributions`.
    .mend = A target path needs `targets`, multiples and bars by division need `breakdowns`, a waterfall needs `contributions`.

unknown-quantity = a metric has no quantity `{ $read }`
    .help = { $has-near ->
        [yes] Did you mean `{ $near }`?
       *[no] The quantities are: value, required, gap, target, forecast, status.
    }
    .why = No number could be filled in.
    .example = [](metric:productivity@2026-10#diference)
    .mend = Write `#value`, `#required`, `#gap`, `#target`, `#forecast` or `#status`.

unpinned-number = `{ $read }` does not say which period it is from
    .help = { $has-suggestion ->
        [yes] Write `{ $suggestion }`.
       *[no] Add `@` and the period, such as `@2026-10`.
    }
    .why = A dated message keeps its words. Without a period its numbers would change with every new value.
    .example = [+14.2%](metric:productivity)
    .mend = Add the period: `metric:productivity@2026-10`.

quantity-undefined = `{ $metric }` has no `{ $quantity }` at `{ $period }`
    .help = A forecast needs six values and a due date that is still ahead; everything else but the value needs a target. Leave the quote out, or quote another period.
    .why = There is no such number, so the page would have nothing to show.
    .example = `#forecast` of a metric with five values.
    .mend = Quote a period for which the number exists, or leave the quote out.

period-without-value = `{ $metric }` has no value for `{ $period }`
    .help = { $has-near ->
        [yes] The latest period with a value is `{ $near }`.
       *[no] Add the value to the metric, or quote another period.
    }
    .why = There is nothing to check the quoted number against.
    .example = A quote of `@2026-11` when October is the latest value.
    .mend = Quote a period that has a value, or add the value to the metric.

wrong-quote = the text says `{ $read }`, but `{ $metric }` was `{ $expected }` in `{ $period }`
    .help = Write `{ $expected }` here, or correct the value in the metric.
    .why = A message and the chart beside it must not contradict each other.
    .example = [+15%](metric:productivity@2026-10) when the value is 14.2
    .mend = Write the number as the page shows it. Empty brackets fill it in: `[](metric:productivity@2026-10)`.

missing-media = there is no file `{ $read }`
    .help = { $has-near ->
        [yes] Did you mean `{ $near }`?
       *[no] Put the file into the folder `media`, and write `../media/` in front of its name.
    }
    .why = Readers would see an empty frame.
    .example = ![The line](../media/foto.jpg)
    .mend = Copy the picture into `content/media` and write its name exactly, capitals included.

unsupported-media = files like `{ $read }` are not published
    .help = Use png, jpg or webp for pictures, and pdf for documents.
    .why = Other kinds can carry programs, or are not shown by every browser.
    .example = ![Plan](../media/plan.svg)
    .mend = Export the picture as png, jpg or webp, or the document as pdf.

empty-description = this picture has no description
    .help = Say in the square brackets what the picture shows.
    .why = People who cannot see the picture hear its description instead.
    .example = ![](../media/photo.jpg)
    .mend = Write what matters in the picture: `![Workers at the new inspection line](../media/photo.jpg)`.

unsafe-link = `{ $read }` is a link that could run a program
    .help = Use a web address from `https://` on, an e-mail link `mailto:…`, or a link inside the site.
    .why = A link on the intranet is trusted; it must not do more than open a page.
    .example = [click](javascript:alert(1))
    .mend = Delete the link, or link to a page.

address-in-text = `{ $read }` stands outside of a link, and readers see it as it stands here
    .help = Write `[text](address)`, without a space between the brackets or in the address. If readers are to see it, put it in backticks: `` `{ $read }` ``.
    .why = An address works in round brackets right behind square ones. A space too many, in a file name too, leaves brackets and address on the page, and no number in them is checked.
    .example = It took [12 days] (metric:lead-time@2026-10).
    .mend = Take the space out: `[12 days](metric:lead-time@2026-10)`.

raw-html = `{ $tag }` is HTML, and readers see it as it stands here
    .help = { $markdown ->
        [strong] Write `**text**` instead.
        [emphasis] Write `*text*` instead.
        [link] Write `[text](https://example.com)` instead.
        [picture] Write `![what the picture shows](../media/photo.jpg)` instead.
        [break] Delete it. An empty line starts a new paragraph, a backslash `\` at the end of a line a new line.
        [list] Start each entry on a line of its own with `- `.
        [heading] Start the line with `## `.
        [table] Write the rows as `| one | two |`, with `|---|---|` below the first.
       *[nothing] Delete it, or put it in backticks if readers are to see it: `` `{ $tag }` ``.
    }
    .why = HTML could run programs in the browser of a reader, so pages never carry it out. A tag in the middle of a sentence looks like a fault.
    .example = This is <b>important</b>.
    .mend = Write Markdown: `**important**`, `*word*`, `[text](https://example.com)`, `- ` for a list, `## ` for a heading.

## Translations

missing-translation = there is no translation into { $language-words }
    .help = Add the file with `.{ $language }.md`. Until then the page shows the original with a notice.
    .why = Readers in that language see the original text, with a line that says so.
    .example = A message with a `.ko.md` but no `.en.md`.
    .mend = Add the translation. If a machine made it, say so: `translation` with `by: ai` and `reviewed: false`.

stale-translation = the original was changed after this translation was made
    .help = Bring the translation up to date, and write the digest of the original: `source: "{ $digest }"`.
    .why = The two languages may say different things; the page tells its readers.
    .example = A Korean message corrected in May, its English translation from April.
    .mend = Compare the two texts, correct the translation, and update `source`.

translation-without-source = this says it is translated from `{ $of }`, but there is no such text
    .help = Correct `of`, or add the original.
    .why = A reader is told that this is a translation and given a link to the original.
    .example = `of: ko` in a message that has no `.ko.md`.
    .mend = Write the language that the original is in, or delete `translation`.

## Results

label-overlap = the labels of the chart `{ $chart }` do not fit beside each other: { $labels }
    .help = Shorten the names of the members or of the metric.
    .why = Labels on top of each other cannot be read.
    .example = A member called “Division for advanced manufacturing technologies, east”.
    .mend = Shorten `title` in `site.yaml` or in the metric.

chart-not-drawable = the chart `{ $chart }` cannot be drawn: { $reason }
    .help = Look for a value that is far too large, or for a missing breakdown.
    .why = An empty frame would say nothing, and a wrong picture would mislead.
    .example = A value of 1e300 among values of 12.
    .mend = Correct the value, or ask for another chart.

page-address-taken = the address `{ $address }` already belongs to `{ $other }`
    .help = Rename one of the two files.
    .why = One of the two pages would replace the other.
    .example = A page called `metrics.ko.md` beside the list of metrics.
    .mend = Choose another file name.

alias-taken = the former id `{ $alias }` is already used by `{ $other }`
    .help = Delete the alias, or change one of the two.
    .why = An old link can lead to one page only.
    .example = Two messages with the same entry in `aliases`.
    .mend = Keep the alias with the page that really had this id.
