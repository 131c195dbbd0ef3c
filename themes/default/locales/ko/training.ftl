# 교육: 메뉴, 교육 쪽, 사람 수와 그 차트

training = 교육
people = { $number }명

# 차트와 표
completion-completed = 수료
completion-in-progress = 수강 중
completion-not-started = 시작 전
completion-all = 대상
completion-cell = { $people } ({ $percent })
completion-suppressed-primary = 비공개(10명 미만)
completion-suppressed-secondary = 비공개(역산 방지)
completion-name = { $dimension }별 { $metric }, 수료부터 시작 전까지
completion-headline = { $member } 수료율이 { $percent }로 가장 낮습니다
completion-headline-all = 수료 { $completed }, 수강 중 { $in-progress }, 시작 전 { $not-started }입니다
completion-subtitle = { $metric }, 대상 { $all }의 진행 비율(%), { $period }. 수료율이 높은 순
completion-spoken = { $period } 대상 { $all } 가운데 수료 { $completed }, 수강 중 { $in-progress }, 시작 전 { $not-started }입니다.
completion-summary = { $kind ->
    [none] { $all }곳 모두 지금 필요한 { $required }에 닿았습니다.
    [all] { $all }곳 모두 지금 필요한 { $required }보다 낮습니다.
   *[some] { $all }곳 가운데 { $count }곳이 지금 필요한 { $required }보다 낮습니다.
  }
completion-summary-suppressed = 공개하지 않는 { $members }{ JOSA($members, "은/는") } 전체에만 들어 있습니다.
completion-caption = { $metric }, 비율, { $period }.
completion-caption-people = { $metric }, 사람 수, { $period }.
completion-rate = 수료율

# 교육의 쪽
completion-section = { $dimension }별 진행 인원
training-completed = 수료한 인원
training-missing = 더 수료했어야 하는 인원
training-people = 진행 인원
training-not-started = 시작하지 않은 { $all } 가운데 { $people }{ JOSA($people, "이/가") } { $member }에 있습니다
training-people-lead = { $metric }, { $period }. 10명이 안 되는 집단의 수는 공개하지 않으며, 전체에는 들어 있습니다.
training-way = 필요 경로와 견주면
training-metric = 이 지표 자세히 보기
training-others = 다른 교육 지표
training-definitions = 세는 법과 공개 기준
training-define-completed = 대상자 가운데 모두 마친 사람입니다. 지표의 값은 이 사람들에서 나옵니다.
training-define-in-progress = 시작했지만 아직 다 마치지 않은 사람입니다.
training-define-not-started = 아직 시작하지 않은 사람입니다.
training-whole-percents = 정수 비율
training-define-whole-percents = 세 비율의 합이 100이 되도록 나머지가 큰 쪽부터 올립니다. 그래서 반올림한 값과 1만큼 다를 수 있습니다.
training-suppression = 공개 기준
training-define-suppression = 10명이 안 되는 집단의 수는 공개하지 않습니다. 전체에서 빼어 알아낼 수 없도록, 가려진 집단이 둘 이상이고 모두 10명 이상이 될 때까지 그다음으로 작은 집단도 공개하지 않습니다.

# 홈
training-more = 교육 현황 보기
