# Initiatives: try, hear, change.

initiatives = Initiatives
newest-initiative = Newest initiative
all-initiatives = See all initiatives
initiatives-headline = { $running }, { $adopted }
headline-running = { $count ->
        [0] No initiative is running
        [one] { $count } initiative is running
       *[other] { $count } initiatives are running
    }
headline-adopted = { $count ->
        [0] none is part of daily work yet
        [one] { $count } is part of daily work
       *[other] { $count } are part of daily work
    }
state-running = Running
state-adopted = Adopted
state-stopped = Stopped
initiative-headline = { $title }: { $state ->
        [adopted] part of daily work
        [stopped] stopped
       *[running] still running
    }
initiative-headline-result = { $title }: { $state ->
        [adopted] part of daily work
        [stopped] stopped
       *[running] still running
    }, { $metric } from { $from } to { $to }
initiative-member = Run by
initiative-state = State
initiative-started = Since
rounds = Trying and improving
rounds-lead = Try, get feedback, change, and once more.
rounds-count = { $count ->
        [one] { $count } round
       *[other] { $count } rounds
    }
no-rounds = No round has been tried yet.
round = Round { $number }
round-tried = Tried
round-feedback = Feedback
round-change = Change
round-next = The change goes into round { $number }.
