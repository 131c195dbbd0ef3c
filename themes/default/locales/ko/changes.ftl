# 무엇이 바뀌었나

changes = 무엇이 바뀌었나
changes-on-home = 이번 판에서 바뀐 것
changes-all = 바뀐 것 모두 보기
changes-first = 첫 판이라 견줄 앞 판이 없습니다
changes-first-note = 판을 하나 더 내면 앞 판에서 바뀐 목표, 수치, 상태, 글이 여기에 나옵니다.
changes-compared = 앞 판과 견주었습니다. 앞 판은 고치지 않고 그대로 둡니다.
changes-earlier = 앞 판
changes-headline-changed = { $earlier } 뒤로 { $what }{ JOSA($what, "이/가") } 바뀌었습니다
changes-headline-new = { $earlier } 뒤로 { $what }{ JOSA($what, "이/가") } 새로 나왔습니다
changes-headline-none = { $earlier } 뒤로 바뀐 것이 없습니다
changes-and = { $first }, { $last }
changes-count-targets = 목표 { $count }건
changes-count-restated = 과거 수치 { $count }건
changes-count-statuses = 상태 { $count }건
changes-count-methods = 계산 방법 { $count }건
changes-count-texts = 글과 자료 { $count }건
changes-count-values = 새 값 { $count }건
changes-count-items = 새 글과 자료 { $count }건
changes-count-decisions = 심의 { $count }건
changes-count = { $count ->
        [0] 없음
       *[other] { $count }건
    }
changes-more = 그 밖에 { $count }건이 더 있습니다.

changes-targets = 목표
changes-restated = 과거 수치
changes-statuses = 상태
changes-methods = 계산 방법
changes-values = 새 값
changes-texts = 글과 자료
changes-decisions = 위원회 심의
changes-key-inserted = 굵은 밑줄
changes-key-deleted = 취소선
changes-key-start = 바뀐 글에서
changes-key-middle = 은 넣은 말,
changes-key-end = 은 뺀 말입니다.
changes-note = { $changed } 바뀌었습니다. { $same }
changes-paragraphs = 문단 { $count }개가
changes-paragraphs-same = { $count ->
        [0] 나머지는 없습니다.
       *[other] 나머지 { $count }개는 같습니다.
    }
changes-still-there = 앞 판에는 남아 있습니다.
changes-paragraphs-more = 바뀐 문단 { $count }개는 싣지 않았습니다.

vintages-section = 공표한 뒤에 고친 값
chart-name-vintages = { $metric }: 처음 공표한 값과 지금의 값
chart-vintages-headline = 최근 { $all }개 기간 가운데 { $count }개의 값을 고쳤습니다
chart-vintages-subtitle = { $metric }, 빈 점은 처음 공표한 값, 찬 점은 지금의 값
chart-vintages-summary = 가장 크게 달라진 것은 { $period }이고, { $first }에서 { $now }{ JOSA($now, "으로/로") } 고쳤습니다.
chart-caption-vintages = { $metric }: 처음 공표한 값과 지금의 값.
chart-first-published = 처음 공표
chart-first-edition = 처음 판
chart-now = 지금
chart-difference = 차이
chart-changed-in = 고친 판

restated-since = 이 글 뒤에 고친 수치
restated-since-lead = 글은 보낸 그대로 두고, 지금의 값을 여기에 적습니다.

change-column-here = 이 글
change-column-edition = 그때의 판
change-column-period = 기간
change-column-metric = 지표
change-column-metric-period = 지표와 기간
change-column-before = 이전
change-column-now = 지금
change-column-difference = 차이
change-column-reason = 까닭
change-column-editions = 판
change-column-method = 바뀐 것
change-column-gap = 차이의 변화

change-target = { $title } 목표가 { $before }에서 { $now }{ JOSA($now, "으로/로") } 바뀌었습니다.
change-restated = { $title }, { $what }: { $before }에서 { $now }{ JOSA($now, "으로/로") } 고쳤습니다.
change-withdrawn-value = { $title }, { $what }: { $before }{ JOSA($before, "을/를") } 거두었습니다.
change-status = { $title } 상태가 { $before }에서 { $now }{ JOSA($now, "으로/로") } 바뀌었습니다.
change-method = { $title }, { $what }: { $before }에서 { $now }{ JOSA($now, "으로/로") } 바뀌었습니다.
change-value = { $title }, { $what }: { $now }
change-text = { $fate }: { $title } ({ $kind })
change-decision = { $date } { $word }: { $title }
change-aim = { $period }까지 { $value }
change-none = 없음
change-taken-back = 거둠
change-member = { $member }, { $period }
change-contribution = { $member }의 기여, { $period }
change-gap = { $before }에서 { $now }으로
change-ahead = { $gap } 앞섬
change-behind = { $gap } 뒤짐
change-direction = 좋은 방향
change-better-higher = 높을수록 좋음
change-better-lower = 낮을수록 좋음
change-baseline = 기준
change-tolerance = 주의로 보는 폭
change-new = 새로 나옴
change-changed = 바뀜
change-moved = 주소 바뀜
change-withdrawn = 내림

feed-restated = { $title } { $period } 값을 { $before }에서 { $now }{ JOSA($now, "으로/로") } 고쳤습니다
feed-restated-summary = { $earlier }에는 { $before }{ JOSA($before, "이라고/라고") } 공표했습니다. 지금은 { $now }입니다.

change-kind-metric = 지표
change-kind-message = 메시지
change-kind-meeting = 회의
change-kind-initiative = 과제
change-kind-page = 페이지
change-kind-rollout = 플랫폼 도입
