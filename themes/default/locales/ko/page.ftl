# 화면에 나오는 글. 변수 뒤의 조사는 JOSA(…)가 고릅니다.

skip = 본문으로 건너뛰기
tools = 도구
main-menu = 주 메뉴
breadcrumb = 위치
contents = 이 페이지에서
table-data = 자료 표
theme-button = 화면 밝기
theme-light = 밝게
theme-dark = 어둡게
theme-auto = 기기 설정대로

home = 현황
metrics = 지표
messages = 메시지

edition = { $month } 판
edition-corrected = { $month } { $count }차 정정 판
as-of = { $date } 기준 자료
made-with = { $audience } · 판 { $edition } · Milepost { $version }
feedback = 이 쪽에 의견 보내기

status = 상태
status-achieved = 달성
status-on-track = 정상
status-at-risk = 주의
status-off-track = 미달
status-no-data = 자료 없음
provisional = 잠정
final = 확정

# 한눈에 보는 문장
verdict-change = { $period } { $title }{ JOSA($title, "은/는") } { $direction ->
        [up] 기준보다 { $level } 높
        [down] 기준보다 { $level } 낮
       *[flat] 기준과 같
    }{ $position ->
        [ahead] 고, 필요 경로를 { $gap } 앞섭니다
        [behind] 고, 필요 경로에 { $gap } 뒤집니다
        [on] 고, 필요 경로와 나란합니다
        [achieved] 아, 목표를 달성했습니다
       *[none] 습니다
    }
verdict-value = { $period } { $title }{ JOSA($title, "은/는") } { $value }{ $position ->
        [ahead] { JOSA($value, "으로/로") }, 필요 경로를 { $gap } 앞섭니다
        [behind] { JOSA($value, "으로/로") }, 필요 경로에 { $gap } 뒤집니다
        [on] { JOSA($value, "으로/로") }, 필요 경로와 나란합니다
        [achieved] { JOSA($value, "으로/로") }, 목표를 달성했습니다
       *[none] 입니다
    }
verdict-empty = { $title }{ JOSA($title, "은/는") } 아직 값이 없습니다
less-than = { $amount } 미만
position-ahead = 필요 경로를 { $gap } 앞섬
position-behind = 필요 경로에 { $gap } 뒤짐
position-on = 필요 경로와 나란함
position-achieved = 목표 { $target } 달성
position-none = 필요 경로가 시작되기 전
position-no-target = 정해진 목표 없음
key-figures = 핵심 수치
of-period = { $title }, { $period }
of-period-revised = { $title }, { $period } (고친 값)
of-period-provisional = { $title }, { $period } (잠정)
required-now = 지금 필요한 수준
target-by = 목표, { $period }
forecast-at-due = 지금 속도의 전망
forecast-too-few = 자료가 적어 전망하지 않음
forecast-past = 기한 지남
next-value = 다음 값
next-value-of = { $date }, { $period }분
first-value = 첫 값은 { $date }에 나옵니다.
no-value = 아직 값이 없습니다.

# 첫 화면
target-changed = 목표가 바뀌었습니다
target-changed-before = 이전 목표, { $date }
target-changed-now = 지금 목표, { $date }부터
target-by-period = { $period }까지
read-reason = 바꾼 까닭 읽기
cards = 지표
cards-lead = 점선은 지금 필요한 수준입니다.
all-metrics = 지표 모두 보기
latest-messages = 최근 메시지
all-messages = 지난 메시지 보기
next-dates = 다음 일정
value-due = { $title } { $period } 값
value-overdue = { $title } { $period } 값, { $date }부터 늦어지고 있습니다
committee-meets = AI 거버넌스 위원회 회의
committee-met = AI 거버넌스 위원회 회의, 기록이 아직 없습니다
no-messages = 아직 메시지가 없습니다.
no-metrics = 아직 지표가 없습니다.
no-metrics-title = 아직 보고할 지표가 없습니다

# 새 소식
feed = 새 소식
feed-target = { $title } 목표가 { $before }에서 { $now }{ JOSA($now, "으로/로") } 바뀌었습니다
feed-target-summary = { $date }에 목표를 { $before_due }까지 { $before }에서 { $now_due }까지 { $now }{ JOSA($now, "으로/로") } 바꾸었습니다.

# 지표
metrics-title = { $kind ->
    [achieved] 목표가 있는 지표 { $count }개 가운데 { $on-track }개가 정상, { $achieved }개가 달성입니다
   *[on-track] 목표가 있는 지표 { $count }개 가운데 { $on-track }개가 정상입니다
  }
metrics-list = 모든 지표
metrics-title-plain = 지표 { $count }개
position-section = 목표까지의 위치
breakdown-section = { $dimension }별 추이
contribution-section = { $dimension }별 기여
definition-section = 정의와 방법
targets-section = 목표의 변천
provenance-section = 출처와 판
fact-what = 무엇을 재는가
fact-unit = 단위와 기준
fact-path = 필요 경로
fact-status = 상태
fact-forecast = 전망
fact-band = 전망의 띠
fact-source = 출처
fact-owner = 담당
fact-as-of = 기준일
fact-edition = 판
fact-certainty = 값의 상태
fact-next = 다음 값
fact-data = 자료와 확인 값
unit-percent-change = 기준 대비 변화율(%)
unit-percent = 비율(%)
unit-index = 지수
unit-number = 수
unit-count = { $word }
unit-money = 금액({ $currency })
baseline-note = { $unit }, { $period } = { $value }
path-note = { $start } { $from }에서 { $due } { $to }까지 곧게 이은 선입니다.
path-note-milestones = { $start } { $from }에서 { $due } { $to }까지, 중간 목표 { $count }곳을 지나 이은 선입니다.
status-note = 필요 경로와 나란하거나 앞서면 정상, { $tolerance }까지 뒤지면 주의, 더 뒤지면 미달입니다.
forecast-note = 최근 관측값 { $count }개의 평균 변화가 이어진다고 봅니다(드리프트 방법).
forecast-none-note = 관측값이 6개보다 적어 전망하지 않습니다.
band-note = 실제 값이 80% 확률로 들어오리라 보는 범위입니다.
certainty-final = 모두 확정
certainty-provisional = { $period } 잠정
targets-caption = 정한 목표, 새것부터
target-announced = 정한 날
target-value = 목표
target-due = 기한
target-reason = 까닭
target-message = 메시지
revisions-note = { $period } 값은 공표 뒤에 바로잡았습니다: { $reason }

# 메시지
messages-newest = 가장 새 메시지는 { $date }에 { $author }{ JOSA($author, "이/가") } 보냈습니다
messages-newest-untranslated = 가장 새 메시지는 { $date }에 나왔습니다
messages-count = { $count ->
        [1] 메시지는 이 한 편입니다.
       *[other] 메시지는 모두 { $count }편입니다.
    }
messages-listed = 여기에는 최근 { $count }편을 싣고, 모두는 연도별로 봅니다.
messages-in-year = 메시지 { $count }편
messages-order = 최신순
messages-of-year = { $year }년 메시지
years = 해마다 보기
year-count = { $year }년 ({ $count }편)
year-only = { $year }년
summary = 요약
author = 보낸 사람
sent = 보낸 날
translation = 번역
translated-ai-reviewed = { $language } 원문을 AI가 옮기고 사람이 검토했습니다.
translated-ai = { $language } 원문을 AI가 옮겼고, 사람의 검토는 거치지 않았습니다.
translated-human = { $language } 원문을 사람이 옮겼습니다.
translation-stale = 원문이 그 뒤에 바뀌었습니다.
tags = 주제
not-translated = 이 글은 아직 { $language }로만 있습니다.
related-metrics = 관련 지표
neighbours = 이전과 다음 메시지
previous = 이전, { $date }
next = 다음, { $date }
quoted-note = 점선 밑줄이 있는 수치는 자료와 대조했습니다.

# 그림과 표
show-table = 표로 보기
explore = 자료점 살펴보기
source-of = 출처: { $source }
download-csv = CSV 내려받기
download-svg = SVG 내려받기
table-shortened = 최근 것만 실었습니다. 모든 값은 CSV에 있습니다.
state-of-data = { $date } 기준, { $edition }

# 마크다운
alert-note = 참고
alert-tip = 도움말
alert-important = 중요
alert-warning = 주의
alert-caution = 경고
footnotes = 각주
footnote = 각주
footnote-back = 돌아가기
footnote-back-label = 본문으로 돌아가기
task-done = 마침
task-open = 남음
table = 표

# 찾을 수 없는 쪽과 첫 문
not-found = 페이지를 찾을 수 없습니다
not-found-help = 주소가 바뀌었거나 없어진 쪽입니다. 아래에서 찾아보세요.
languages = 언어

# 언어 이름
language-ko = 한국어
language-en = 영어
