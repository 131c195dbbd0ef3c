# Rollouts: menu, list, the page of a rollout and its chart

platform = Platform
rollouts-headline = { $all }: { $done }, { $late }
rollouts-count = { $count ->
    [one] { $count } rollout
   *[other] { $count } rollouts
  }
rollouts-done = { $count ->
    [0] none is done
    [one] { $count } is done
   *[other] { $count } are done
  }
rollouts-late = { $count ->
    [0] none is late
    [one] { $count } is late
   *[other] { $count } are late
  }
rollout-headline = { $title }: { $finding }

rollout-stage = Stage { $number }: { $title }
rollout-stage-number = stage { $number }
rollout-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
  }
rollout-early = { $days } early
rollout-done = Done
rollout-running = Running
rollout-planned = Planned
rollout-state-late = { $state }, { $days } late
rollout-state-early = { $state }, { $days } early
rollout-state-start-passed = { $state }, { $days } past its start
rollout-state-end-passed = { $state }, { $days } past its end
rollout-span = { $start } to { $end }
rollout-span-short = { $start } to { $end }
rollout-since = since { $day }
rollout-until = until { $day }
rollout-none = –

rollout-ordinal = { $count }
rollout-some = { $count }

# The finding in one line; lies is on (as planned), late, early or overdue
rollout-finding-running = { $lies ->
    [late] Stage { $number } of { $count } is running, { $slip } late
    [early] Stage { $number } of { $count } is running, { $slip } early
    [overdue] Stage { $number } of { $count } is running, { $overdue } past its planned end
   *[on] Stage { $number } of { $count } is running, as planned
  }
rollout-finding-next = { $lies ->
    [overdue] { $done } of { $all } stages { $some ->
        [one] is
       *[many] are
      } done, and stage { $number } is { $overdue } past its planned start
   *[on] { $done } of { $all } stages { $some ->
        [one] is
       *[many] are
      } done, and stage { $number } is planned from { $start }
  }
rollout-finding-planned = { $lies ->
    [overdue] Stage { $number } of { $count } has not started, { $overdue } past its planned start
   *[on] Stage { $number } of { $count } is planned from { $start }
  }
rollout-finding-done = { $count ->
    [1] The one stage is done
    [2] Both stages are done
   *[other] All { $count } stages are done
  }

rollout-core-in = Areas outside national core technology come first. National core technology is in { $stages } only.
rollout-core-all = Every stage holds national core technology.

# The chart
rollout-chart-name = { $title }, plan and actual by stage
rollout-headline-late = Stage { $number } started { $days } later than first planned
rollout-headline-early = Stage { $number } started { $days } earlier than first planned
rollout-headline-moved-later = Stage { $number } was put off by { $days }
rollout-headline-waiting = Stage { $number } has not started, { $days } after the start first planned
rollout-headline-moved-earlier = Stage { $number } was brought forward by { $days }
rollout-headline-kept = Every stage keeps the day first planned
rollout-subtitle = { $title }, plan and actual by stage, { $span }
rollout-summary-end = Stage { $number } is planned to run until { $day }.
rollout-summary-start = Stage { $number } is planned from { $day }.
rollout-summary-end-passed = Stage { $number } was planned to run until { $day }.
rollout-summary-start-passed = Stage { $number } was planned from { $day }.
rollout-summary-slip = Slip is measured from the start first planned.
rollout-outside = Outside national core technology
rollout-inside = National core technology
rollout-as-of = As of { $date }
rollout-original = First plan
rollout-plan = Plan now
rollout-actual = Actual
rollout-slip = Slip
rollout-column-stage = Stage
rollout-column-state = State
rollout-caption = { $title }: first plan, plan now and actual by stage

# The page of a rollout
rollout-stages = Stages
rollout-first = These come first
rollout-last = Starts only when all stages before it have started
rollout-areas = Where each stage goes
rollout-core-mark = national core technology
rollout-definitions = How stages are counted
rollout-define-slip = The actual start is compared with the start first planned; where it has not come, the start planned now, or the as-of date once that has passed.
rollout-define-done = A stage whose end has been recorded.
rollout-define-running = A stage whose start has been recorded and whose end has not.
rollout-define-months = Where a plan names the month only, a start means its first day and an end its last.
rollout-define-core = A stage with national core technology starts only when every stage without it has started.
rollout-term-months = Days written as months
rollout-more = See the days of each stage
rollout-stages-of-metric = Stages that this metric follows

# Home
rollout-home-lead = Stage { $number } of { $all }.
rollout-home-core = National core technology comes last.
