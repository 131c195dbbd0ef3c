# The report on paper.

print = Print-out
print-for = Print-out for the committee
print-audience = Audience
print-contents = Contents
print-target = The target is { $value } by { $due }.
print-target-changed = The target is { $value } by { $due }. Before the change of { $date } it was { $before } by { $before-due }.
print-hint = Made for A4 paper: print this page or save it as a PDF.

# Scorecard
scorecard = Scorecard
scorecard-lead = A gap with + is better than required. Bar: actual value; upright line: required now; ring: target. Each bar and each course has a scale of its own.
score-metric = Metric
score-way = On the way
score-required = Required
score-course = Course
score-lower = lower is better

# Sheets
print-latest = The latest { $count } of { $all } values.
print-note = Note
print-note-revised = corrected: { $reason }
print-note-target = target changed to { $value }

# Decisions needed
print-decisions-lead = Deferred items, metrics off track and overdue actions.
print-remarks = Remarks

# Glossary
glossary = Glossary
term-baseline = Baseline
meaning-baseline = The value that change is measured against, and where the required path starts unless another start is given.
term-required = Required
meaning-required = The value on the required path: straight lines from the start through the milestones to the target.
term-gap = Gap
meaning-gap = Actual value less required value. Where lower is better the sign is turned, so that + is always good.
term-status = Achieved · On track · At risk · Off track · No data
meaning-status = The target is reached; the value is on or ahead of the required path; it is behind by no more than the tolerance; it is further behind; nothing has been observed yet. The tolerance of a metric is on its page.
term-forecast = Forecast
meaning-forecast = The mean change of the latest values, at most twelve, taken to continue. The band is meant to hold the actual value with a probability of 80%.
term-provisional = Provisional
meaning-provisional = A value that may still change as a matter of course; charts show it hollow.
term-revised = Corrected
meaning-revised = A value that was changed after it had been published, with the reason.
term-edition = Edition
meaning-edition = The report as of one day, named by its month.
term-core-technology = National core technology
meaning-core-technology = Technology that the law designates and protects. Stages of a rollout that hold it start last.
