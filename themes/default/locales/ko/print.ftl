# 종이에 인쇄하는 보고서

print = 인쇄본
print-for = 위원회 인쇄본
print-audience = 공개 범위
print-contents = 차례
print-target = 목표는 { $due }까지 { $value }입니다.
print-target-changed = 목표는 { $due }까지 { $value }입니다. { $date }에 바꾸기 전에는 { $before-due }까지 { $before }{ JOSA($before, "을/를") } 목표로 했습니다.
print-hint = A4 용지에 맞춘 페이지입니다. 인쇄하거나 PDF로 저장하세요.

# 성적표
scorecard = 성적표
scorecard-lead = 차이는 양수가 좋은 쪽입니다. 막대는 실적, 세로선은 지금 필요한 수준, 고리는 목표입니다. 막대와 흐름은 지표마다 눈금이 다릅니다.
score-metric = 지표
score-way = 목표까지
score-required = 필요
score-course = 흐름
score-lower = 낮을수록 좋음

# 지표마다 한 쪽
print-latest = 값 { $all }개 가운데 최근 { $count }개입니다.
print-note = 비고
print-note-revised = 바로잡음: { $reason }
print-note-target = 목표를 { $value }{ JOSA($value, "으로/로") } 바꿈

# 결정할 일
print-decisions-lead = 보류한 안건, 미달인 지표, 기한을 넘긴 조치입니다.
print-remarks = 메모

# 용어
glossary = 용어
term-baseline = 기준
meaning-baseline = 변화를 재는 출발 값입니다. 따로 정하지 않으면 필요 경로도 여기서 시작합니다.
term-required = 필요 경로
meaning-required = 시작점에서 중간 목표를 지나 목표까지 곧게 이은 선이며, 그 선 위의 값이 지금 필요한 수준입니다.
term-gap = 차이
meaning-gap = 실적에서 필요한 수준을 뺀 값입니다. 낮을수록 좋은 지표는 부호를 뒤집어, 양수가 늘 좋은 쪽입니다.
term-status = 달성 · 정상 · 주의 · 미달 · 자료 없음
meaning-status = 목표에 닿으면 달성, 필요 경로와 나란하거나 앞서면 정상, 허용폭까지 뒤지면 주의, 더 뒤지면 미달, 아직 값이 없으면 자료 없음입니다. 허용폭은 각 지표의 페이지에 있습니다.
term-forecast = 전망
meaning-forecast = 최근 값(많아야 12개)의 평균 변화가 이어진다고 본 값입니다. 띠는 실제 값이 80% 확률로 들어오리라 보는 범위입니다.
term-provisional = 잠정
meaning-provisional = 아직 바뀔 수 있는 값입니다. 그림에서는 속을 비워 그립니다.
term-revised = 바로잡음
meaning-revised = 공표한 뒤에 고친 값입니다. 까닭을 함께 적습니다.
term-edition = 판
meaning-edition = 어느 한 날을 기준으로 낸 보고서이며, 그 달의 이름으로 부릅니다.
term-core-technology = 국가핵심기술
meaning-core-technology = 법으로 지정해 보호하는 기술입니다. 이를 다루는 단계는 가장 나중에 시작합니다.
