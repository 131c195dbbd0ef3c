# 판 목록, 그리고 거두어들인 것의 자리에 놓는 글.

editions = 모든 판
editions-title-one = { $edition } 하나를 공표했습니다
editions-title = 지금까지 { $count }개 판을 공표했고, 지금 판은 { $edition }입니다
editions-count = { $count }개 판
editions-lede = 공표한 판은 고치지 않습니다. 틀린 곳은 다음 판이나 정정 판에서 바로잡습니다. 지금 판:
edition-column = 판
edition-published = 공표
edition-fingerprint = 지문
edition-restatements = 정정
edition-print = 인쇄본
editions-legend-title = 표 읽는 법
editions-legend = 수치는 그 판이 공표한 값이며, 뒤에 정정했더라도 여기서는 바꾸지 않습니다. 정정은 그 판에서 바로잡은 지난 수치의 개수입니다. 지문은 판 전체를 요약한 값(SHA-256)의 앞 여덟 자리로, 판이 공표한 그대로인지 확인할 때 씁니다.

withdrawn = 공표를 거두었습니다
withdrawn-help = 여기 있던 것은 공표한 뒤에 거두어들였습니다. 이 판의 나머지는 그대로입니다.
withdrawn-reason = 까닭: { $reason }. 근거: { $reference }.

# 판 안내: `{edition}`의 자리에는 스크립트가 판 이름을 넣습니다.
edition-latest = 최신 판 보기
edition-guide = 판 안내
edition-newer = 더 새로운 판이 있습니다: { $edition }
edition-current = 지금 판: { $edition }
edition-gone = 이 쪽은 { $edition }에 없어 첫 화면으로 갑니다.
edition-restated = 이 수치는 { $edition }에서 정정되었습니다.
edition-quoted = 여기 실린 수치 가운데 { $edition }에서 정정된 것이 있습니다.

# 판을 대표하는 수치: 피드에 씁니다.
edition-headline = { $title } { $value }({ $period })
