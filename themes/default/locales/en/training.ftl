# Training: menu, its page, numbers of people and their chart

training = Training
people = { $some ->
    [one] { $number }{"\u00A0"}person
   *[many] { $number }{"\u00A0"}people
  }

# Chart and table
completion-completed = Completed
completion-in-progress = In progress
completion-not-started = Not started
completion-all = All
completion-cell = { $people } ({ $percent })
completion-suppressed-primary = not shown (fewer than 10 people)
completion-suppressed-secondary = not shown (guards a smaller group)
completion-name = { $metric } ({ $dimension }), from completed to not started
completion-headline = Completion is lowest in { $member }, at { $percent }
completion-headline-all = { $completed } completed, { $in-progress } in progress, { $not-started } not started
completion-subtitle = { $metric }, shares of { $all } in percent, { $period }. Highest completion first
completion-spoken = In { $period }, of { $all } { $completed } have completed, { $in-progress } are in progress and { $not-started } have not started.
completion-summary = { $kind ->
    [none] All { $all } have reached the { $required } required now.
    [all] All { $all } are below the { $required } required now.
    [one] One of { $all } is below the { $required } required now.
   *[some] { $count } of { $all } are below the { $required } required now.
  }
completion-summary-suppressed = { $members }: not shown, and counted in the whole only.
completion-caption = { $metric }, shares, { $period }.
completion-caption-people = { $metric }, people, { $period }.
completion-rate = Rate

# The page of training
completion-section = People: { $dimension }
training-completed = People who completed
training-missing = More should have completed
training-people = People by progress
training-not-started = Of { $all } who have not started, { $people } { $some ->
    [one] is
   *[many] are
  } in { $member }
training-people-lead = { $metric }, { $period }. Groups of fewer than ten people are not shown; they are counted in the whole.
training-way = Against the required path
training-metric = More about this metric
training-others = Other training metrics
training-definitions = How people are counted and shown
training-define-completed = People who have finished all of it. The value of the metric comes from them.
training-define-in-progress = People who have started and not finished.
training-define-not-started = People who have not started.
training-whole-percents = Whole percentages
training-define-whole-percents = The three shares are rounded so that they add up to 100: the largest remainders are rounded up. So a share may differ by one from its usual rounding.
training-suppression = Small groups
training-define-suppression = Groups of fewer than ten people are not shown. So that subtraction reveals nothing, the next smallest groups are left out too, until at least two groups and ten people are left out together.

# Home
training-more = See who has completed
