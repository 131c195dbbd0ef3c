# 개선 과제: 시도하고, 듣고, 바꿉니다.

initiatives = 개선 과제
newest-initiative = 새로 시작한 개선 과제
all-initiatives = 개선 과제 모두 보기
initiatives-headline = { $running }, { $adopted }
headline-running = { $count ->
        [0] 진행 중인 과제가 없고
       *[other] 과제 { $count }개가 진행 중이고
    }
headline-adopted = { $count ->
        [0] 현장에 자리 잡은 과제는 아직 없습니다
       *[other] { $count }개는 현장에 자리 잡았습니다
    }
state-running = 진행 중
state-adopted = 현장 적용
state-stopped = 중단
initiative-headline = { $title }: { $state ->
        [adopted] 현장에 자리 잡았습니다
        [stopped] 중단했습니다
       *[running] 진행 중입니다
    }
initiative-headline-result = { $title }: { $state ->
        [adopted] 현장에 자리 잡았고
        [stopped] 중단했고
       *[running] 진행 중이고
    }, { $metric }{ JOSA($metric, "은/는") } { $from }에서 { $to }{ JOSA($to, "으로/로") } 바뀌었습니다
initiative-member = 맡은 곳
initiative-state = 상태
initiative-started = 시작
rounds = 시도와 개선
rounds-lead = 시도하고, 의견을 듣고, 빠르게 바꾸고, 다시 시도합니다.
rounds-count = { $count }번
no-rounds = 아직 시도한 것이 없습니다.
round = { $number }번째
round-tried = 시도
round-feedback = 의견
round-change = 개선
round-next = 바꾼 것을 { $number }번째 시도에 씁니다.
