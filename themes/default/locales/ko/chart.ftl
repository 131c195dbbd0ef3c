# 그림과 표에 쓰는 말
chart-actual = 실적
chart-required = 필요 경로
chart-target = 목표
chart-forecast = 전망
chart-superseded = 이전 목표
chart-superseded-short = 이전 목표
chart-gap = 차이
chart-revised = { $period } (고친 값)
chart-missing = –
chart-range = 범위 { $low }~{ $high }
chart-changed = { $month } 변경

# 그림의 이름
chart-name-target-path = { $metric } 목표 경로
chart-name-line = { $metric } 추이
chart-name-bars = { $metric } 막대
chart-name-bullet = { $metric } 목표까지의 위치
chart-name-multiples = { $dimension }별 { $metric }
chart-name-panel = { $member } { $metric }
chart-name-waterfall = { $dimension }별 { $metric } 기여

# 선 묶음의 이름
chart-title-actual = 실적: { $period } { $value }
chart-title-required = 필요 경로: { $start } { $from }에서 { $end } { $to }까지
chart-title-superseded = 이전 목표: { $period } { $value }. { $month } 대체됨
chart-title-forecast = 전망: { $period } 중간값 { $value }, 범위 { $low }~{ $high }

# 부제목
chart-measure-change = { $baseline } 대비 변화율(%)
chart-measure-percent-change = 변화율(%)
chart-measure-percent = 비율(%)
chart-measure-index = 지수
chart-measure-count = 단위 { $word }
chart-measure-money = { $currency ->
    [KRW] 단위 원
   *[other] 단위 { $currency }
  }
chart-cadence-monthly = 월별
chart-cadence-quarterly = 분기별
chart-cadence-yearly = 연도별
chart-shows-values = { $cadence } 실적
chart-shows-path = { $cadence } 실적과 필요 경로
chart-shows-forecast = { $cadence } 실적과 전망
chart-span = { $first }~{ $last }
chart-bars-last = 마지막 { $count }개 기간
chart-bars-last-narrow = 좁은 화면에는 마지막 { $count }개 기간

# 표
chart-column-monthly = 월
chart-column-quarterly = 분기
chart-column-yearly = 연도
chart-caption = { $metric } 실적.
chart-caption-path = { $metric } 실적과 필요 경로.
chart-provisional = { $period } 값은 잠정입니다.
chart-provisional-several = 값 { $count }개는 잠정입니다.
chart-gap-note = 차이의 +는 필요보다 좋음을 뜻합니다.

# 값과 변화
chart-headline-value = { $period } 값은 { $value }입니다
chart-headline-change = { $way ->
    [higher] { $last }{ JOSA($last, "은/는") } { $first }보다 { $distance } 높습니다
    [lower] { $last }{ JOSA($last, "은/는") } { $first }보다 { $distance } 낮습니다
    [more] { $last }{ JOSA($last, "은/는") } { $first }보다 { $distance } 많습니다
    [fewer] { $last }{ JOSA($last, "은/는") } { $first }보다 { $distance } 적습니다
   *[same] { $last }{ JOSA($last, "은/는") } { $first }{ JOSA($first, "과/와") } 같습니다
  }
chart-extremes = 가장 높은 값은 { $high-period }의 { $high }, 가장 낮은 값은 { $low-period }의 { $low }입니다.
chart-all-equal = 모든 값이 { $value }입니다.

# 아직 자료가 없을 때
chart-headline-empty = 아직 자료가 없습니다
chart-empty = 자료 없음.
chart-empty-due = 자료 없음. { $period } 값이 { $day }에 나올 예정입니다.
chart-empty-target = 목표는 { $period } { $value }입니다.

# 목표 경로
chart-headline-forecast = { $outcome ->
    [short] 지금 속도라면 { $period }에 { $value }, 목표에 { $distance } 모자랍니다
    [short-lower] 지금 속도라면 { $period }에 { $value }, 목표에 { $distance } 못 미칩니다
    [beyond] 지금 속도라면 { $period }에 { $value }, 목표를 { $distance } 넘습니다
    [beyond-lower] 지금 속도라면 { $period }에 { $value }, 목표보다 { $distance } 더 줄어듭니다
   *[exact] 지금 속도라면 { $period }에 { $value }, 목표와 같습니다
  }
chart-headline-due = { $outcome ->
    [short] 기한인 { $period } 값은 { $value }, 목표에 { $distance } 모자랐습니다
    [short-lower] 기한인 { $period } 값은 { $value }, 목표에 { $distance } 못 미쳤습니다
    [beyond] 기한인 { $period } 값은 { $value }, 목표를 { $distance } 넘었습니다
    [beyond-lower] 기한인 { $period } 값은 { $value }, 목표보다 { $distance } 더 줄었습니다
   *[exact] 기한인 { $period } 값은 { $value }, 목표와 같았습니다
  }
chart-headline-overdue = { $outcome ->
    [short] 기한이 지난 { $period } 값은 { $value }, 목표에 { $distance } 모자랍니다
    [short-lower] 기한이 지난 { $period } 값은 { $value }, 목표에 { $distance } 못 미칩니다
    [beyond] 기한이 지난 { $period } 값은 { $value }, 목표를 { $distance } 넘습니다
    [beyond-lower] 기한이 지난 { $period } 값은 { $value }, 목표보다 { $distance } 더 줄었습니다
   *[exact] 기한이 지난 { $period } 값은 { $value }, 목표와 같습니다
  }
chart-headline-left = { $state ->
    [reached] { $period } 목표 { $target }에 이미 닿았습니다
    [nearly] { $period } 목표 { $target }에 거의 닿았습니다
    [missing] { $period }까지였던 목표 { $target }에 { $distance } 못 미칩니다
   *[left] { $period } 목표 { $target }까지 { $distance }{ JOSA($distance, "이/가") } 남았습니다
  }

chart-each-monthly = 한 달
chart-each-quarterly = 한 분기
chart-each-yearly = 한 해
chart-pace = { $way ->
    [higher] { $each }에 { $pace }씩 높아졌습니다.
    [lower] { $each }에 { $pace }씩 낮아졌습니다.
    [more] { $each }에 { $pace }씩 늘었습니다.
    [fewer] { $each }에 { $pace }씩 줄었습니다.
   *[same] 값은 처음과 같은 수준입니다.
  }
chart-needed = { $needed-way ->
    [higher] 목표에 닿으려면 앞으로 { $needed }씩 높아져야 합니다.
    [lower] 목표에 닿으려면 앞으로 { $needed }씩 낮아져야 합니다.
    [more] 목표에 닿으려면 앞으로 { $needed }씩 늘어야 합니다.
    [fewer] 목표에 닿으려면 앞으로 { $needed }씩 줄어야 합니다.
   *[same] 목표까지 남은 차이는 거의 없습니다.
  }
chart-pace-needed = { $way ->
    [higher] { $each }에 { $pace }씩 높아졌고, { chart-needed }
    [lower] { $each }에 { $pace }씩 낮아졌고, { chart-needed }
    [more] { $each }에 { $pace }씩 늘었고, { chart-needed }
    [fewer] { $each }에 { $pace }씩 줄었고, { chart-needed }
   *[same] 값은 처음과 같은 수준이고, { chart-needed }
  }
chart-reach = { $when ->
    [late] 이 속도로는 목표에 { $span } 늦은 { $period }에 닿습니다.
    [late-though-ahead] 실적은 필요 경로를 앞서지만, 이 속도로는 목표에 { $span } 늦은 { $period }에 닿습니다.
    [early] 이 속도로는 목표에 { $span } 이른 { $period }에 닿습니다.
    [early-though-behind] 실적은 필요 경로에 뒤지지만, 이 속도로는 목표에 { $span } 이른 { $period }에 닿습니다.
    [due] 이 속도로는 기한인 { $period }에 목표에 닿습니다.
   *[later] 이 속도로는 { $period }에 목표에 닿습니다.
  }
chart-not-reached = 이 속도로는 20년 안에 목표에 닿지 못합니다.
chart-achieved = 목표에는 이미 닿았습니다.
chart-one-value = 값이 하나뿐이어서 속도를 잴 수 없습니다.
chart-too-few = 전망하기에는 값이 너무 적습니다.
chart-too-few-neighbours = 이어진 값이 너무 적어 전망하지 않습니다.
chart-span-months = { $count ->
    [1] 한 달
    [2] 두 달
    [3] 석 달
    [4] 넉 달
    [5] 다섯 달
    [6] 여섯 달
    [7] 일곱 달
    [8] 여덟 달
    [9] 아홉 달
    [10] 열 달
   *[other] { $count }개월
  }
chart-span-months-more = { $count }개월
chart-span-quarters = { $count ->
    [1] 한 분기
    [2] 두 분기
   *[other] 세 분기
  }
chart-span-years = { $count }년

# 읽어 주는 설명
chart-spoken-value = { $kind ->
    [up] { $period } 실적은 기준보다 { $value } 증가했습니다.
    [down] { $period } 실적은 기준보다 { $value } 감소했습니다.
    [unchanged] { $period } 실적은 기준과 같습니다.
   *[level] { $period } 실적은 { $value }입니다.
  }
chart-spoken-required = { $way ->
    [higher] 필요 경로 { $required }보다 { $distance } 높습니다.
    [lower] 필요 경로 { $required }보다 { $distance } 낮습니다.
    [more] 필요 경로 { $required }보다 { $distance } 많습니다.
    [fewer] 필요 경로 { $required }보다 { $distance } 적습니다.
   *[same] 필요 경로 { $required }{ JOSA($required, "과/와") } 같은 수준입니다.
  }
chart-spoken-forecast = { $period } 전망은 { $value }, 범위는 { $low }에서 { $high }까지입니다.
chart-spoken-target = { $known ->
    [then] 그때 목표는 { $value }입니다.
   *[period] 목표는 { $period } { $value }입니다.
  }
chart-spoken-change = { $way ->
    [higher] { $period }보다 { $distance } 높습니다.
    [lower] { $period }보다 { $distance } 낮습니다.
    [more] { $period }보다 { $distance } 많습니다.
    [fewer] { $period }보다 { $distance } 적습니다.
   *[same] { $period }{ JOSA($period, "과/와") } 같은 수준입니다.
  }

# 막대·위치·부문·기여
chart-whole = 전체
chart-shows-position = 목표까지의 위치
chart-tints = 옅은 띠는 해마다 필요한 수준입니다.
chart-needed-now = 지금 필요
chart-year-end = { $year } 말 필요
chart-year-end-short = { $year } 말
chart-target-due = 목표, { $period }
chart-what = 무엇
chart-value = 값
chart-caption-position = { $metric }, 목표까지의 위치, { $period }.
chart-headline-way = 목표까지 가는 길의 { $share }를 왔고, { $distance }{ JOSA($distance, "이/가") } 남았습니다
chart-order-high = 값이 높은 순
chart-order-low = 값이 낮은 순
chart-members-subtitle = { $lines ->
    [one] { $subject }. { $order }, 축은 모두 같습니다.
   *[two] { $subject }. 굵은 선은 { $dimension }, 가는 선은 전체. { $order }, 축은 모두 같습니다.
  }
chart-members-first = 앞의 { $count }개만 그렸습니다.
chart-members-lag = 마지막 { $count }곳은 { $period } 값이 없습니다.
chart-members-summary = { $kind ->
    [none] 전체보다 높은 곳은 없습니다.
    [all] 모두 전체보다 높습니다.
   *[some] { $all }곳 가운데 { $count }곳이 전체보다 높습니다.
  }
chart-members-apart = { $way ->
    [same] 모두 같은 수준입니다.
   *[more] { $high }{ JOSA($high, "은/는") } { $low }보다 { $distance } 많습니다.
  }
chart-headline-members = 가장 높은 곳은 { $high }({ $high-value }), 가장 낮은 곳은 { $low }({ $low-value })입니다
chart-spoken-members = 가장 높은 곳은 { $high }, { $high-value }입니다. 가장 낮은 곳은 { $low }, { $low-value }입니다.
chart-one-member = { $member } 값은 { $value }입니다
chart-spoken-whole = { $way ->
    [higher] 전체보다 { $distance } 높습니다.
    [lower] 전체보다 { $distance } 낮습니다.
    [more] 전체보다 { $distance } 많습니다.
    [fewer] 전체보다 { $distance } 적습니다.
   *[same] 전체와 같은 수준입니다.
  }
chart-caption-members = { $dimension }별 { $metric }.
chart-start = 시작
chart-unexplained = 설명되지 않음
chart-unexplained-spoken = 설명되지 않은 몫
chart-contribution = 기여
chart-caption-steps = { $metric }에 대한 기여, { $period }.
chart-steps-subtitle = { $metric }, { $start }에서 { $end }까지 변화에 대한 기여
chart-steps-summary = { $kind ->
    [none] 모든 변화가 설명됩니다.
   *[some] 설명되지 않은 { $part }{ JOSA($part, "은/는") } 따로 적습니다.
  }
chart-headline-share = { $change } 가운데 { $part }{ JOSA($part, "이/가") } { $member }에서 나왔습니다
chart-headline-largest = 변화 { $change }에서 가장 큰 몫은 { $member }, { $part }입니다
chart-spoken-step = { $way ->
    [down] { $member }: { $part } 감소.
   *[up] { $member }: { $part } 증가.
  }
chart-position-summary = { $way ->
    [higher] 지금 필요한 { $required }보다 { $distance } 높습니다.
    [lower] 지금 필요한 { $required }보다 { $distance } 낮습니다.
    [more] 지금 필요한 { $required }보다 { $distance } 많습니다.
    [fewer] 지금 필요한 { $required }보다 { $distance } 적습니다.
   *[same] 지금 필요한 { $required }{ JOSA($required, "과/와") } 같은 수준입니다.
  }
