# What readers see on the pages.

skip = Skip to the content
tools = Tools
main-menu = Main menu
breadcrumb = You are here
contents = On this page
table-data = data table
theme-button = Brightness
theme-light = light
theme-dark = dark
theme-auto = as the device

home = Overview
metrics = Metrics
messages = Messages

edition = { $month } edition
edition-corrected = { $month } edition (correction { $count })
as-of = Data as of { $date }
made-with = { $audience } · edition { $edition } · Milepost { $version }
feedback = Comment on this page

status = Status
status-achieved = Achieved
status-on-track = On track
status-at-risk = At risk
status-off-track = Off track
status-no-data = No data
provisional = provisional
final = final

# The sentence that tells it at a glance
verdict-change = { $title } { $direction ->
        [up] is { $level } above the baseline
        [down] is { $level } below the baseline
       *[flat] equals the baseline
    } in { $period }{ $position ->
        [ahead] , { $gap } ahead of the required path
        [behind] , { $gap } behind the required path
        [on] , on the required path
        [achieved] , and the target is reached
       *[none] {""}
    }
verdict-value = { $title }: { $value } in { $period }{ $position ->
        [ahead] , { $gap } ahead of the required path
        [behind] , { $gap } behind the required path
        [on] , on the required path
        [achieved] , and the target is reached
       *[none] {""}
    }
verdict-empty = { $title }: no values yet
less-than = less than { $amount }
position-ahead = { $gap } ahead of the required path
position-behind = { $gap } behind the required path
position-on = on the required path
position-achieved = target of { $target } reached
position-none = before the required path begins
position-no-target = no target set
key-figures = Key figures
of-period = { $title }, { $period }
of-period-revised = { $title }, { $period } (restated)
of-period-provisional = { $title }, { $period } (provisional)
required-now = Required now
target-by = Target, { $period }
forecast-at-due = Forecast at this pace
forecast-too-few = too few points to project
forecast-past = due date has passed
next-value = Next value
next-value-of = { $date }, for { $period }
first-value = The first value is due on { $date }.
no-value = There is no value yet.

# Overview
target-changed = The target has changed
target-changed-before = Earlier target, { $date }
target-changed-now = Present target, since { $date }
target-by-period = by { $period }
read-reason = Read why it was changed
cards = Metrics
cards-lead = The dashed line is the level required now.
all-metrics = See all metrics
latest-messages = Latest messages
all-messages = See earlier messages
next-dates = Next dates
value-due = { $title }: value of { $period }
value-overdue = { $title }: value of { $period }, overdue since { $date }
committee-meets = The AI governance committee meets
committee-met = AI governance committee: the record of this meeting is not here yet
no-messages = There are no messages yet.
no-metrics = There are no metrics yet.
no-metrics-title = There is nothing to report yet

# Feed
feed = News
feed-target = { $title }: target changed from { $before } to { $now }
feed-target-summary = On { $date } the target changed from { $before } by { $before_due } to { $now } by { $now_due }.

# Metrics
metrics-title = { $kind ->
    [achieved] { $on-track } on track and { $achieved } achieved of { $count } { metrics-with-target }
   *[on-track] { $on-track } on track of { $count } { metrics-with-target }
  }
metrics-with-target = { $count ->
    [one] metric with a target
   *[other] metrics with a target
  }
metrics-list = All metrics
metrics-title-plain = { $count ->
        [one] { $count } metric
       *[other] { $count } metrics
    }
position-section = Position on the way to the target
breakdown-section = Over time: { $dimension }
contribution-section = Contributions: { $dimension }
definition-section = Definition and method
targets-section = History of the target
provenance-section = Source and edition
fact-what = What is measured
fact-unit = Unit and baseline
fact-path = Required path
fact-status = Status
fact-forecast = Forecast
fact-band = Forecast band
fact-source = Source
fact-owner = Owner
fact-as-of = As of
fact-edition = Edition
fact-certainty = State of the values
fact-next = Next value
fact-data = Data and digest
unit-percent-change = Change from the baseline (%)
unit-percent = Share (%)
unit-index = Index
unit-number = Number
unit-count = Count ({ $word })
unit-money = Money ({ $currency })
baseline-note = { $unit }, { $period } = { $value }
path-note = A straight line from { $from } in { $start } to { $to } in { $due }.
path-note-milestones = { $some ->
        [one] From { $from } in { $start } to { $to } in { $due }, by way of one milestone.
       *[other] From { $from } in { $start } to { $to } in { $due }, by way of { $count } milestones.
    }
status-note = On or ahead of the path is on track; up to { $tolerance } behind is at risk; further behind is off track.
forecast-note = The mean change of the last { $count } observations is taken to continue (drift method).
forecast-none-note = With fewer than six observations nothing is projected.
band-note = The range that is meant to hold the actual value with a probability of 80%.
certainty-final = all final
certainty-provisional = { $period } provisional
targets-caption = Targets, newest first
target-announced = Announced
target-value = Target
target-due = Due
target-reason = Reason
target-message = Message
revisions-note = The value of { $period } was corrected after publication: { $reason }

# Messages
messages-newest = The newest message came from { $author } on { $date }
messages-newest-untranslated = The newest message came on { $date }
messages-count = { $count ->
        [one] It is the only message.
       *[other] There are { $count } messages.
    }
messages-listed = The newest { $count } are listed here, all by year.
messages-in-year = { $count ->
        [one] { $count } message
       *[other] { $count } messages
    }
messages-order = Newest first
messages-of-year = Messages of { $year }
years = By year
year-count = { $year } ({ $count })
year-only = { $year }
summary = Summary
author = From
sent = Sent
translation = Translation
translated-ai-reviewed = Translated from { $language } by AI and reviewed by a person.
translated-ai = Translated from { $language } by AI; not yet reviewed by a person.
translated-human = Translated from { $language } by a person.
translation-stale = The original has changed since.
tags = Topics
not-translated = This text exists only in { $language } so far.
related-metrics = Related metrics
neighbours = Previous and next message
previous = Previous, { $date }
next = Next, { $date }
quoted-note = Numbers with a dotted underline were checked against the data.

# Figures and tables
show-table = Show as a table
explore = Step through the values
source-of = Source: { $source }
download-csv = Download CSV
download-svg = Download SVG
table-shortened = Only the latest rows are shown; the CSV file has all of them.
state-of-data = As of { $date }, { $edition }

# Markdown
alert-note = Note
alert-tip = Tip
alert-important = Important
alert-warning = Warning
alert-caution = Caution
footnotes = Footnotes
footnote = Footnote
footnote-back = Back
footnote-back-label = Back to the text
task-done = done
task-open = open
table = Table

# Not found, and the front door
not-found = Page not found
not-found-help = The address has changed or the page is gone. Try one of these.
languages = Languages

# Names of languages
language-ko = Korean
language-en = English
