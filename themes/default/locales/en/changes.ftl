# What changed

changes = What changed
changes-on-home = What changed in this edition
changes-all = See all changes
changes-first = This is the first edition, so there is none to compare it with
changes-first-note = From the next edition on, this page tells which targets, values, statuses and texts changed.
changes-compared = Compared with the edition before, which stays as it was.
changes-earlier = Before
changes-headline-changed = Since the { $earlier }, { $changed } changed
changes-headline-both = Since the { $earlier }, { $changed } changed; new: { $came }
changes-headline-new = Since the { $earlier }, there is new: { $came }
changes-headline-none = Targets, values, methods and texts are those of the { $earlier }
changes-none-note = Pages can still read otherwise: the as-of date moves on, and their look, their pictures and the words of the program are not compared here.
changes-and = { $first } and { $last }
changes-count-targets = { $count ->
        [one] { $count } target
       *[other] { $count } targets
    }
changes-count-reasons = { $count ->
        [one] what is said of { $count } target
       *[other] what is said of { $count } targets
    }
changes-count-restated = { $count ->
        [one] { $count } past value
       *[other] { $count } past values
    }
changes-count-statuses = { $count ->
        [one] { $count } status
       *[other] { $count } statuses
    }
changes-count-methods = { $count ->
        [one] { $count } definition or method
       *[other] { $count } definitions or methods
    }
changes-count-texts = { $count ->
        [one] { $count } text or item
       *[other] { $count } texts and items
    }
changes-count-values = { $count ->
        [one] { $count } value
       *[other] { $count } values
    }
changes-count-items = { $count ->
        [one] { $count } text or item
       *[other] { $count } texts and items
    }
changes-count-decisions = { $count ->
        [one] { $count } decision
       *[other] { $count } decisions
    }
changes-count = { $count ->
        [0] None
       *[other] { $count }
    }
changes-more = { $count ->
        [one] There is { $count } more.
       *[other] There are { $count } more.
    }

changes-targets = Targets
changes-restated = Past values
changes-statuses = Status
changes-methods = Definition and method
changes-values = New values
changes-texts = Texts and items
changes-decisions = Committee decisions
changes-key-inserted = bold and underlined
changes-key-deleted = struck out
changes-key-start = In changed texts, words that are
changes-key-middle = {" "}were put in, words that are
changes-key-end = {" "}were taken out.
changes-note = { $changed }. { $same }
changes-paragraphs = { $count ->
        [one] { $count } paragraph changed
       *[other] { $count } paragraphs changed
    }
changes-paragraphs-same = { $count ->
        [0] There are no others.
        [one] The other one is the same.
       *[other] The other { $count } are the same.
    }
changes-still-there = It is still in the edition before.
changes-paragraphs-more = { $count ->
        [one] { $count } more changed paragraph is not shown.
       *[other] { $count } more changed paragraphs are not shown.
    }

vintages-section = Values restated after publication
chart-name-vintages = { $metric }: as first published and now
chart-vintages-headline = Restated: { $count } of the latest { $all } values
chart-vintages-subtitle = { $metric }; hollow is as first published, solid is now
chart-vintages-summary = The largest change is that of { $period }, from { $first } to { $now }.
chart-caption-vintages = { $metric }: as first published and now.
chart-first-published = First published
chart-first-edition = Edition
chart-now = Now
chart-difference = Difference
chart-changed-in = Changed in

restated-since = Numbers restated since
restated-since-lead = The message stays as it was sent; here are the values of today.

change-column-here = Message
change-column-edition = Edition then
change-column-period = Period
change-column-metric = Metric
change-column-metric-period = Metric and period
change-column-before = Before
change-column-now = Now
change-column-difference = Difference
change-column-reason = Reason
change-column-editions = Editions
change-column-method = What
change-column-gap = Change of the gap

change-target-first = { $title }: the first target is { $now }.
change-target-gone = { $title }: there is no target any more; it was { $before }.
change-target-reason = Reason of the target of { $date }
change-target-message = Message about the target of { $date }
change-target = { $title }: the target changed from { $before } to { $now }.
change-restated = { $title }, { $what }: restated from { $before } to { $now }.
change-withdrawn-value = { $title }, { $what }: { $before } was taken back.
change-hidden-value = { $title }, { $what }: { $before } is no longer shown.
change-status-first = { $title }: the status is { $now }; there was none before.
change-status-gone = { $title }: there is no status any more; it was { $before }.
change-status = { $title }: the status changed from { $before } to { $now }.
change-fact = { $title }, { $what }: { $before } → { $now }
change-says = { $what }: { $before } → { $now }
change-says-of = { $of }, { $what }
change-says-title = name of the site
change-says-contact = contact
change-says-email = mail address
change-says-notice = notice
change-says-dimension = name of a breakdown
change-says-member = name
change-says-stage = name
change-says-planned = planned
change-says-planned-first = first planned
change-says-started = started
change-says-done = done
change-says-areas = areas
change-says-chair = chair
change-says-author = author
change-says-next = next meeting
change-says-note = note
change-says-action = action
change-says-owner = owner
change-says-due = due
change-says-state = state
change-says-tried = tried
change-says-feedback = feedback
change-says-change = change
change-value = { $title }, { $what }: { $now }
change-text = { $fate }: { $title } ({ $kind })
change-decision = { $date }, { $word }: { $title }
change-decision-was = before: { $word }
change-decision-was-titled = before: { $word }, { $title }
change-decision-gone = no longer listed
change-aim = { $value } by { $period }
change-none = none
change-elsewhere = changed in another language
change-taken-back = taken back
change-not-shown = not shown
change-final = final
change-provisional = provisional
change-member = { $member }, { $period }
change-contribution = contribution of { $member }, { $period }
change-people = { $member }, { $stand }, { $period }
change-completed = completed
change-in-progress = in progress
change-not-started = not started
change-gap = from { $before } to { $now }
change-ahead = { $gap } ahead
change-behind = { $gap } behind
change-direction = Good direction
change-better-higher = higher is better
change-better-lower = lower is better
change-title = Name
change-baseline = Baseline
change-tolerance = Margin that counts as at risk
change-cadence = How often
change-cadence-monthly = monthly
change-cadence-quarterly = quarterly
change-cadence-yearly = yearly
change-due-day = Day the value is due
change-day = day { $day } of the month after
change-decimals = Digits after the point
change-new = New
change-changed = Changed
change-moved = Moved
change-withdrawn = Withdrawn

feed-restated = { $title }, { $period }: restated from { $before } to { $now }
feed-taken-back = { $title }, { $period }: { $before } was taken back
feed-taken-back-summary = Published as { $before } in the { $earlier }. It is no longer there.
feed-restored = { $title }, { $period }: { $now } after the value had been taken back
feed-restored-summary = Taken back in the { $earlier }. It is { $now } now.
feed-restated-parts = { $title }, { $period }: { $count ->
        [one] { $count } value of a member or group
       *[other] { $count } values of members or groups
    } restated
feed-restated-part = { $what }: { $before } → { $now }.
feed-restated-summary = Published as { $before } in the { $earlier }. It is { $now } now.

change-kind-metric = metric
change-kind-message = message
change-kind-meeting = meeting
change-kind-initiative = initiative
change-kind-page = page
change-kind-rollout = rollout
change-kind-site = whole site
