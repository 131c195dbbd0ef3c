# AI 거버넌스 위원회: 회의, 결정, 조치

governance = 거버넌스
decisions = 결정
latest-decisions = 최근 결정
decisions-needed = 결정이 필요한 일
decisions-by-topic = 주제별 결정
decisions-by-topic-lead = 모든 회의에서 심의한 안건을 새것부터 적습니다.
decisions-count = { $count }
decisions-earlier = 지난 결정 { $count }건 더 보기
decisions-about = 이와 관련한 위원회의 결정
nothing-needed = 결정을 기다리는 일이 없습니다.
nothing-reviewed = 심의한 안건이 없습니다.
meeting-of = { $date } 심의
read-meeting = 이 회의 자세히 보기
all-decisions = 결정과 조치 모두 보기
chair = 의장
meeting-next = 다음 회의

governance-headline = { $decided }, { $overdue }
headline-decided = { $case ->
        [empty] { $when } 위원회는 심의한 안건이 없고
        [none] { $when } 위원회는 { $items } 가운데 승인한 안건이 없고
        [both] { $when } 위원회는 2건을 모두 승인했고
        [all] { $when } 위원회는 { $items }을 모두 승인했고
        [only-approved] { $when } 위원회는 안건 하나를 승인했고
        [only-not-approved] { $when } 위원회는 안건 하나를 승인하지 않았고
       *[some] { $when } 위원회는 { $items } 가운데 { $approved }건을 승인했고
    }
meeting-headline = { $case ->
        [empty] { $when } 위원회는 심의한 안건이 없습니다
        [none] { $when } 위원회는 { $items } 가운데 승인한 안건이 없습니다
        [both] { $when } 위원회는 2건을 모두 승인했습니다
        [all] { $when } 위원회는 { $items }을 모두 승인했습니다
        [only-approved] { $when } 위원회는 안건 하나를 승인했습니다
        [only-not-approved] { $when } 위원회는 안건 하나를 승인하지 않았습니다
       *[some] { $when } 위원회는 { $items } 가운데 { $approved }건을 승인했습니다
    }
headline-none-overdue = 기한을 넘긴 조치는 없습니다
headline-overdue = 조치 { $count }건은 기한을 넘겼습니다
items-count = { $count }건

topic-adoption = 도입
topic-security = 보안
topic-change-management = 변화관리
outcome-approved = 승인
outcome-rejected = 반려
outcome-deferred = 보류
outcome-noted = 확인

needed-deferred = 보류 안건
needed-metric = 미달 지표
needed-action = 기한 지남
needed-overdue = { $state } · { $owner }

# 조치
actions = 조치 기록
actions-lead = 어느 회의에서 끝났다고 확인할 때까지 남습니다.
actions-left = { $all }건 중 { $left }건 남음
actions-count = { $count }건
actions-overdue = 기한 지남
actions-open = 진행 중
actions-done = 끝남
actions-done-since = { $date } 회의 뒤에 끝남
actions-earlier = 그 전에 끝난 조치 { $count }건은 각 회의 페이지에 있습니다.
no-actions = 조치가 없습니다.
action = 조치
action-owner = 담당
action-meeting = 정한 회의
action-due = 기한
action-state = 상태
action-overdue = { $count }일 지남
action-left = { $count }일 남음
action-today = 오늘까지
action-done = { $date } 끝남
action-late = { $count }일 늦음

# 목표의 역사
targets-of = { $title } 목표의 역사
targets-lead = 지난 목표는 지우지 않습니다.
target-from = 이전
target-to = 이후
target-first = 처음 목표
read-metric = 지표 보기

# 회의
meetings = 회의 목록
meetings-count = { $count }번
meeting = 회의
meeting-date = 회의 날짜
meeting-reviewed = 심의
meeting-approved = 승인
meeting-opened = 새 조치
meeting-open = 남음
meeting-actions = 이 회의의 조치
meeting-actions-lead = 회의 날이 아니라 지금의 상태입니다.
meeting-neighbours = 앞뒤 회의
meeting-earlier = 앞 회의
meeting-later = 다음 회의
