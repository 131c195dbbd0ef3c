# Words of pictures and tables
chart-actual = Actual
chart-required = Required path
chart-target = Target
chart-forecast = Forecast
chart-superseded = Earlier target
chart-superseded-short = Earlier
chart-gap = Gap
chart-revised = { $period } (restated)
chart-missing = –
chart-range = Range { $low } to { $high }
chart-changed = Changed { $month }

# Names of pictures
chart-name-target-path = { $metric }: path to the target
chart-name-line = { $metric } over time
chart-name-bars = { $metric } as bars
chart-name-bullet = { $metric }: how far to the target
chart-name-multiples = { $metric } ({ $dimension })
chart-name-panel = { $member }: { $metric }
chart-name-waterfall = { $metric }: contributions ({ $dimension })

# Names of groups of lines
chart-title-actual = Actual: { $period } { $value }
chart-title-required = Required path: from { $from } in { $start } to { $to } in { $end }
chart-title-superseded = Earlier target: { $value } by { $period }. Replaced { $month }
chart-title-forecast = Forecast: { $period } median { $value }, range { $low } to { $high }

# Subtitle
chart-measure-change = change against { $baseline } (%)
chart-measure-percent-change = change (%)
chart-measure-percent = share (%)
chart-measure-index = index
chart-measure-count = in { $word }
chart-measure-money = in { $currency }
chart-cadence-monthly = monthly
chart-cadence-quarterly = quarterly
chart-cadence-yearly = yearly
chart-shows-values = { $cadence } actual values
chart-shows-path = { $cadence } actual values and required path
chart-shows-forecast = { $cadence } actual values and forecast
chart-span = { $first } to { $last }
chart-bars-last = { $count ->
    [one] the last period
   *[other] the last { $count } periods
  }
chart-bars-last-narrow = { $count ->
    [one] on narrow screens the last period
   *[other] on narrow screens the last { $count } periods
  }

# Table
chart-column-monthly = Month
chart-column-quarterly = Quarter
chart-column-yearly = Year
chart-caption = { $metric }: actual values.
chart-caption-path = { $metric }: actual values and required path.
chart-provisional = The value for { $period } is provisional.
chart-provisional-several = { $count ->
    [one] One value is provisional.
   *[other] { $count } values are provisional.
  }
chart-gap-note = A gap with + is better than required.

# Values and changes
chart-headline-value = { $period } stands at { $value }
chart-headline-change = { $way ->
    [higher] { $last } is { $distance } above { $first }
    [lower] { $last } is { $distance } below { $first }
    [more] { $last } is { $distance } above { $first }
    [fewer] { $last } is { $distance } below { $first }
   *[same] { $last } equals { $first }
  }
chart-extremes = The highest value is { $high } in { $high-period }, the lowest { $low } in { $low-period }.
chart-all-equal = Every value is { $value }.

# Before there are data
chart-headline-empty = No data yet
chart-empty = No data.
chart-empty-due = No data. The value for { $period } is due on { $day }.
chart-empty-target = The target is { $value } by { $period }.

# Target path
chart-headline-forecast = { $outcome ->
    [short] At this pace { $period } brings { $value }, { $distance } short of target
    [short-lower] At this pace { $period } brings { $value }, { $distance } short of target
    [beyond] At this pace { $period } brings { $value }, { $distance } beyond target
    [beyond-lower] At this pace { $period } brings { $value }, { $distance } beyond target
   *[exact] At this pace { $period } brings { $value }, exactly the target
  }
chart-headline-due = { $outcome ->
    [short] { $period }, the due date, brought { $value }, { $distance } short of target
    [short-lower] { $period }, the due date, brought { $value }, { $distance } short of target
    [beyond] { $period }, the due date, brought { $value }, { $distance } beyond target
    [beyond-lower] { $period }, the due date, brought { $value }, { $distance } beyond target
   *[exact] { $period }, the due date, brought { $value }, exactly the target
  }
chart-headline-overdue = { $outcome ->
    [short] After the due date, { $period } stands at { $value }, { $distance } short of target
    [short-lower] After the due date, { $period } stands at { $value }, { $distance } short of target
    [beyond] After the due date, { $period } stands at { $value }, { $distance } beyond target
    [beyond-lower] After the due date, { $period } stands at { $value }, { $distance } beyond target
   *[exact] After the due date, { $period } stands at { $value }, exactly the target
  }
chart-headline-left = { $state ->
    [reached] The target of { $target } by { $period } is already reached
    [nearly] The target of { $target } by { $period } is almost reached
    [missing] { $distance } short of the target of { $target }, due in { $period }
   *[left] { $distance } to go to the target of { $target } by { $period }
  }

chart-each-monthly = month
chart-each-quarterly = quarter
chart-each-yearly = year
chart-pace = { $way ->
    [higher] It rose by { $pace } a { $each }.
    [lower] It fell by { $pace } a { $each }.
    [more] It rose by { $pace } a { $each }.
    [fewer] It fell by { $pace } a { $each }.
   *[same] It is where it began.
  }
chart-needed = { $needed-way ->
    [higher] the target needs a rise of { $needed } from now on.
    [lower] the target needs a fall of { $needed } from now on.
    [more] the target needs a rise of { $needed } from now on.
    [fewer] the target needs a fall of { $needed } from now on.
   *[same] hardly anything is left to the target.
  }
chart-pace-needed = { $way ->
    [higher] It rose by { $pace } a { $each }; { chart-needed }
    [lower] It fell by { $pace } a { $each }; { chart-needed }
    [more] It rose by { $pace } a { $each }; { chart-needed }
    [fewer] It fell by { $pace } a { $each }; { chart-needed }
   *[same] It is where it began; { chart-needed }
  }
chart-reach = { $when ->
    [late] At this pace it reaches the target { $span } late, in { $period }.
    [late-though-ahead] It is ahead of the required path, yet at this pace it reaches the target { $span } late, in { $period }.
    [early] At this pace it reaches the target { $span } early, in { $period }.
    [early-though-behind] It is behind the required path, yet at this pace it reaches the target { $span } early, in { $period }.
    [due] At this pace it reaches the target on time, in { $period }.
   *[later] At this pace it reaches the target in { $period }.
  }
chart-not-reached = At this pace it does not reach the target within 20 years.
chart-achieved = The target is already reached.
chart-one-value = One value alone has no pace.
chart-too-few = There are too few points to project.
chart-too-few-neighbours = There are too few neighbouring points to project.
chart-span-months = { $count ->
    [one] 1 month
   *[other] { $count } months
  }
chart-span-months-more = { $count ->
    [one] 1 month
   *[other] { $count } months
  }
chart-span-quarters = { $count ->
    [one] 1 quarter
   *[other] { $count } quarters
  }
chart-span-years = { $count ->
    [one] 1 year
   *[other] { $count } years
  }

# Spoken description
chart-spoken-value = { $kind ->
    [up] { $period } is { $value } above the baseline.
    [down] { $period } is { $value } below the baseline.
    [unchanged] { $period } equals the baseline.
   *[level] { $period } stands at { $value }.
  }
chart-spoken-required = { $way ->
    [higher] That is { $distance } above the required { $required }.
    [lower] That is { $distance } below the required { $required }.
    [more] That is { $distance } above the required { $required }.
    [fewer] That is { $distance } below the required { $required }.
   *[same] That is on a level with the required { $required }.
  }
chart-spoken-forecast = The forecast for { $period } is { $value }, range { $low } to { $high }.
chart-spoken-target = { $known ->
    [then] The target for then is { $value }.
   *[period] The target for { $period } is { $value }.
  }
chart-spoken-change = { $way ->
    [higher] That is { $distance } above { $period }.
    [lower] That is { $distance } below { $period }.
    [more] That is { $distance } above { $period }.
    [fewer] That is { $distance } below { $period }.
   *[same] That is on a level with { $period }.
  }

# Bars, position, members, contributions
chart-whole = All
chart-shows-position = how far to the target
chart-tints = The tints show what is required at year ends.
chart-needed-now = Needed now
chart-year-end = Needed at the end of { $year }
chart-year-end-short = End of { $year }
chart-target-due = Target, { $period }
chart-what = What
chart-value = Value
chart-caption-position = { $metric }: how far to the target, { $period }.
chart-headline-way = { $share } of the way to the target is done, { $distance } to go
chart-order-high = Highest value first
chart-order-low = Lowest value first
chart-members-subtitle = { $lines ->
    [one] { $subject }. { $order }, all axes alike.
   *[two] { $subject }. Thick line: { $dimension }; thin line: all. { $order }, all axes alike.
  }
chart-members-first = { $count ->
    [one] Only the first is drawn.
   *[other] Only the first { $count } are drawn.
  }
chart-members-lag = { $count ->
    [one] The last has no value for { $period }.
   *[other] The last { $count } have no value for { $period }.
  }
chart-members-summary = { $kind ->
    [none] None is above the whole.
    [all] All are above the whole.
    [one] 1 of { $all } is above the whole.
   *[some] { $count } of { $all } are above the whole.
  }
chart-members-apart = { $way ->
    [same] All are on a level.
   *[more] { $high } is { $distance } above { $low }.
  }
chart-headline-members = { $high } is highest ({ $high-value }), { $low } lowest ({ $low-value })
chart-spoken-members = { $high } is highest with { $high-value }. { $low } is lowest with { $low-value }.
chart-one-member = { $member } stands at { $value }
chart-spoken-whole = { $way ->
    [higher] That is { $distance } above the whole.
    [lower] That is { $distance } below the whole.
    [more] That is { $distance } above the whole.
    [fewer] That is { $distance } below the whole.
   *[same] That is on a level with the whole.
  }
chart-caption-members = { $metric } ({ $dimension }).
chart-start = Start
chart-unexplained = Unexplained
chart-unexplained-spoken = Unexplained
chart-contribution = Contribution
chart-caption-steps = { $metric }: contributions, { $period }.
chart-steps-subtitle = { $metric }, contributions to the change from { $start } to { $end }
chart-steps-summary = { $kind ->
    [none] All of the change is explained.
   *[some] { $part } of the change stays unexplained.
  }
chart-headline-share = { $part } of { $change } came from { $member }
chart-headline-largest = The largest part of { $change } is { $member }, { $part }
chart-spoken-step = { $way ->
    [down] { $member }: { $part } less.
   *[up] { $member }: { $part } more.
  }
chart-position-summary = { $way ->
    [higher] That is { $distance } above the { $required } needed now.
    [lower] That is { $distance } below the { $required } needed now.
    [more] That is { $distance } above the { $required } needed now.
    [fewer] That is { $distance } below the { $required } needed now.
   *[same] That is on a level with the { $required } needed now.
  }
