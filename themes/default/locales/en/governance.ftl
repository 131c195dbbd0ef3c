# The AI governance committee: its meetings, decisions and actions.

governance = Governance
decisions = Decisions
latest-decisions = Latest decisions
decisions-needed = Decisions needed
decisions-by-topic = Decisions by topic
decisions-by-topic-lead = Items of all meetings, newest first.
decisions-count = { $count }
decisions-earlier = { $count ->
        [one] Show { $count } earlier decision
       *[other] Show { $count } earlier decisions
    }
decisions-about = Decisions of the committee about this
nothing-needed = Nothing waits for a decision.
nothing-reviewed = Nothing was reviewed.
meeting-of = Meeting of { $date }
read-meeting = Read about this meeting
all-decisions = See decisions and actions
chair = Chair
meeting-next = Next meeting

governance-headline = { $decided }, { $overdue }
headline-decided = { $case ->
        [empty] The { $when } committee reviewed nothing
        [none] The { $when } committee approved none of { $items }
        [both] The { $when } committee approved both items
        [all] The { $when } committee approved all { $items }
        [only-approved] The { $when } committee approved its only item
        [only-not-approved] The { $when } committee did not approve its only item
       *[some] The { $when } committee approved { $approved } of { $items }
    }
meeting-headline = { $case ->
        [empty] On { $when } the committee reviewed nothing
        [none] On { $when } the committee approved none of { $items }
        [both] On { $when } the committee approved both items
        [all] On { $when } the committee approved all { $items }
        [only-approved] On { $when } the committee approved its only item
        [only-not-approved] On { $when } the committee did not approve its only item
       *[some] On { $when } the committee approved { $approved } of { $items }
    }
headline-none-overdue = no action is overdue
headline-overdue = { $count ->
        [one] { $count } action is overdue
       *[other] { $count } actions are overdue
    }
items-count = { $count ->
        [one] { $count } item
       *[other] { $count } items
    }

topic-adoption = Adoption
topic-security = Security
topic-change-management = Change management
outcome-approved = Approved
outcome-rejected = Rejected
outcome-deferred = Deferred
outcome-noted = Noted

needed-deferred = Deferred
needed-metric = Off track
needed-action = Overdue
needed-overdue = { $state } · { $owner }

# Actions
actions = Actions
actions-lead = An action stays here until a meeting confirms that it is done.
actions-left = { $left } of { $all } open
actions-count = { $count }
actions-overdue = Overdue
actions-open = Open
actions-done = Done
actions-done-since = Done since the meeting of { $date }
actions-earlier = { $count ->
        [one] { $count } action done before that is on the page of its meeting.
       *[other] { $count } actions done before that are on the pages of their meetings.
    }
no-actions = There are no actions.
action = Action
action-owner = Owner
action-meeting = Agreed
action-due = Due
action-state = State
action-overdue = { $count ->
        [one] { $count } day overdue
       *[other] { $count } days overdue
    }
action-left = { $count ->
        [one] { $count } day left
       *[other] { $count } days left
    }
action-today = due today
action-done = done { $date }
action-late = { $count ->
        [one] { $count } day late
       *[other] { $count } days late
    }

# History of the target
targets-of = { $title }: history of the target
targets-lead = Earlier targets are never deleted.
target-from = From
target-to = To
target-first = first target
read-metric = See the metric

# Meetings
meetings = Meetings
meetings-count = { $count }
meeting = Meeting
meeting-date = Held on
meeting-reviewed = Items
meeting-approved = Approved
meeting-opened = New actions
meeting-open = Open
meeting-actions = Actions of this meeting
meeting-actions-lead = As they stand now, not as they stood on the day.
meeting-neighbours = Meeting before and after
meeting-earlier = Meeting before
meeting-later = Meeting after
