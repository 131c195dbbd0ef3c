# 단계별 도입: 메뉴, 목록, 도입의 쪽과 그 차트

platform = 플랫폼
rollouts-headline = { $all } 가운데 { $done }, { $late }
rollouts-count = 도입 { $count }건
rollouts-done = { $count ->
    [0] 마친 것은 없고
   *[other] { $count }건을 마쳤고
  }
rollouts-late = { $count ->
    [0] 늦은 것은 없습니다
   *[other] { $count }건이 늦습니다
  }
rollout-headline = { $title }: { $finding }

rollout-stage = { $number }단계 { $title }
rollout-stage-number = { $number }단계
rollout-days = { $count }일
rollout-early = { $days } 빠름
rollout-done = 마침
rollout-running = 진행 중
rollout-planned = 예정
rollout-state-late = { $state }, { $days } 늦음
rollout-state-early = { $state }, { $days } 빠름
rollout-state-start-passed = { $state }, 시작할 날 { $days } 지남
rollout-state-end-passed = { $state }, 끝날 날 { $days } 지남
rollout-span = { $start } ~ { $end }
rollout-span-short = { $start }~{ $end }
rollout-since = { $day }부터
rollout-until = { $day }까지
rollout-none = –

rollout-ordinal = { $count ->
    [1] 첫 번째
    [2] 두 번째
    [3] 세 번째
    [4] 네 번째
    [5] 다섯 번째
    [6] 여섯 번째
    [7] 일곱 번째
    [8] 여덟 번째
    [9] 아홉 번째
    [10] 열 번째
   *[other] { $count }번째
  }
rollout-some = { $count ->
    [1] 한 단계
    [2] 두 단계
    [3] 세 단계
    [4] 네 단계
    [5] 다섯 단계
    [6] 여섯 단계
    [7] 일곱 단계
    [8] 여덟 단계
    [9] 아홉 단계
    [10] 열 단계
   *[other] { $count }개 단계
  }

# 한 줄로 말하는 결과: lies는 on(계획대로), late(늦음), early(빠름), overdue(날이 지남) 가운데 하나
rollout-finding-running = { $lies ->
    [late] { $place } 단계가 진행 중이고, 계획보다 { $slip } 늦습니다
    [early] { $place } 단계가 진행 중이고, 계획보다 { $slip } 빠릅니다
    [overdue] { $place } 단계가 진행 중이고, 끝날 날이 { $overdue } 지났습니다
   *[on] { $place } 단계가 진행 중이고, 계획한 날에 시작했습니다
  }
rollout-finding-next = { $lies ->
    [overdue] { $all } 가운데 { $done }를 마쳤고, { $place } 단계는 시작할 날이 { $overdue } 지났습니다
   *[on] { $all } 가운데 { $done }를 마쳤고, { $place } 단계는 { $start }에 시작할 계획입니다
  }
rollout-finding-planned = { $lies ->
    [overdue] { $place } 단계를 아직 시작하지 않았고, 시작할 날이 { $overdue } 지났습니다
   *[on] { $place } 단계는 { $start }에 시작할 계획입니다
  }
rollout-finding-done = { $count ->
    [1] 한 단계를 마쳤습니다
    [2] 두 단계를 모두 마쳤습니다
    [3] 세 단계를 모두 마쳤습니다
    [4] 네 단계를 모두 마쳤습니다
    [5] 다섯 단계를 모두 마쳤습니다
   *[other] { $count }개 단계를 모두 마쳤습니다
  }

rollout-core-in = 국가핵심기술이 아닌 영역부터 도입합니다. 국가핵심기술은 { $stages }에만 들어 있습니다.
rollout-core-all = 모든 단계에 국가핵심기술이 들어 있습니다.

# 차트
rollout-chart-name = { $title }, 단계별 계획과 실제
rollout-headline-late = { $number }단계는 처음 계획보다 { $days } 늦게 시작했습니다
rollout-headline-early = { $number }단계는 처음 계획보다 { $days } 일찍 시작했습니다
rollout-headline-moved-later = { $number }단계는 처음 계획보다 { $days } 늦춰졌습니다
rollout-headline-waiting = { $number }단계는 처음 계획한 시작에서 { $days }이 지나도록 시작하지 않았습니다
rollout-headline-moved-earlier = { $number }단계는 처음 계획보다 { $days } 당겨졌습니다
rollout-headline-kept = 모든 단계가 처음 계획한 날을 지킵니다
rollout-subtitle = { $title }, 단계별 계획과 실제, { $span }
rollout-summary-end = { $number }단계는 { $day }까지 이어질 계획입니다.
rollout-summary-start = { $number }단계는 { $day }에 시작할 계획입니다.
rollout-summary-end-passed = { $number }단계는 { $day }까지 이어질 계획이었습니다.
rollout-summary-start-passed = { $number }단계는 { $day }에 시작할 계획이었습니다.
rollout-summary-slip = 늦어진 날은 처음 계획한 시작과 견줍니다.
rollout-outside = 국가핵심기술 밖
rollout-inside = 국가핵심기술
rollout-as-of = { $date } 기준
rollout-original = 처음 계획
rollout-plan = 지금 계획
rollout-actual = 실제
rollout-slip = 늦어진 날
rollout-column-stage = 단계
rollout-column-state = 상태
rollout-caption = { $title }, 단계별 처음 계획, 지금 계획, 실제

# 도입의 쪽
rollout-stages = 단계
rollout-first = 먼저 도입합니다
rollout-last = 앞의 단계가 모두 시작한 뒤에만 시작합니다
rollout-areas = 단계마다 들여오는 곳
rollout-core-mark = 국가핵심기술
rollout-definitions = 단계를 세는 법
rollout-define-slip = 실제로 시작한 날을 처음 계획한 시작과 견줍니다. 아직 시작하지 않았으면 지금 계획한 시작과, 그날이 지났으면 기준일과 견줍니다.
rollout-define-done = 끝난 날이 적힌 단계입니다.
rollout-define-running = 시작한 날이 적히고 끝난 날은 아직 없는 단계입니다.
rollout-define-months = 달만 정한 계획의 시작은 그달의 첫날, 끝은 그달의 마지막 날로 셉니다.
rollout-define-core = 국가핵심기술이 든 단계는 그렇지 않은 단계가 모두 시작한 뒤에만 시작합니다.
rollout-term-months = 달로 적은 날
rollout-more = 단계별 일정 보기
rollout-stages-of-metric = 이 지표를 보는 도입 단계

# 홈
rollout-home-lead = { $all } 가운데 { $place } 단계입니다.
rollout-home-core = 국가핵심기술은 마지막입니다.
