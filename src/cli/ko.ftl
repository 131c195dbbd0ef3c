# 명령이 하는 말. 판에 관한 것이 많습니다.

published = { $audience }: { $label } 판을 공표했습니다. 파일 { $files }개
published-head = { $audience }: 기록 { $seq }번, { $head }
nothing-changed = { $audience }: { $label } 판 뒤로 바뀐 것이 없어 새 판을 만들지 않았습니다
already-published = { $audience }: 이미 { $label } 판으로 공표되었습니다
older-tree = { $audience }: { $label } 판이 공표한 것과 같습니다. 다시 보이려면: milepost rollback { $label }
backwards = { $audience }: 기준일 { $date }{ JOSA($date, "이/가") } 지금 판 { $label }의 기준일 { $current }보다 앞섭니다. 공표하면 읽는 사람에게 시간이 거꾸로 갑니다. 이전 판을 다시 보이려면: milepost rollback LABEL
unexpected = { $audience }: 지금 판은 { $expected } 판이 아니라 { $label } 판입니다({ $at } 공표{ $by ->
        [nobody] {""}
       *[other] , { $by }
    }). 아무것도 공표하지 않았습니다
unexpected-none = { $audience }: 아직 공표한 판이 없으니 { $expected } 판이 지금 판일 수 없습니다. 아무것도 공표하지 않았습니다
withdrawn-before = { $audience }: { $what }{ JOSA($what, "은/는") } { $at }에 거두었는데({ $reason }, { $reference }) 내용에 아직 있습니다. 아무것도 공표하지 않았습니다. 내용에서 빼십시오. 다시 보여도 된다면: --again { $what }
no-publication = { $audience }: 내용에 오류가 있어 공표하지 않았습니다
obstructed = { $audience }: { $label } 판이 들어갈 자리, 곧 저장소의 { $label }에 공표한 적 없는 것이 있습니다. 아무것도 공표하지 않았습니다. 다른 곳으로 옮기십시오
damaged = { $edition } 판이 손상되었습니다: { $file }
damaged-rest = 아무것도 하지 않았습니다. 저장소의 사본에서 되살리십시오. 손상된 것은 milepost verify가 모두 알려 줍니다
leak = { $audience }: { $path }에 다른 대상만 볼 수 있는 { $item }의 내용이 있습니다
leaking = { $audience }: 아무것도 공표하지 않았습니다. 테마에 들어 있는 것이 아니면 Milepost의 결함이니 알려 주십시오
outpaced = 다른 명령이 거듭 앞서 아무것도 기록하지 못했습니다. 다시 해 보십시오
plan = { $audience }: { $label } 판을 공표하게 됩니다. 파일 추가 { $added }개, 변경 { $changed }개, 삭제 { $removed }개

built = { $folder }: 파일 { $files }개, 변경 { $changed }개, 삭제 { $removed }개
no-findings = 문제가 없습니다.

bad-audience = `{ $audience }`{ JOSA($audience, "은/는") } 대상의 이름이 아닙니다
unknown-audience = 사이트에 `{ $audience }`{ JOSA($audience, "이라는/라는") } 대상은 없습니다. 있는 대상: { $known }
bad-day = `{ $day }`{ JOSA($day, "은/는") } 2026-10-31 같은 날짜가 아닙니다
bad-epoch = SOURCE_DATE_EPOCH의 값 `{ $text }`{ JOSA($text, "은/는") } 초를 센 수가 아닙니다
far-epoch = SOURCE_DATE_EPOCH의 값 `{ $text }`{ JOSA($text, "은/는") } 다룰 수 있는 날짜를 벗어납니다
not-a-folder = 사이트는 폴더에만 둘 수 있습니다. `{ $place }`{ JOSA($place, "은/는") } 폴더가 아닙니다
nothing-published = { $folder }에 아직 공표한 것이 없습니다
nothing-published-for = { $folder }에 `{ $audience }`에게 공표한 것이 아직 없습니다
bad-label = `{ $label }`{ JOSA($label, "은/는") } 판의 이름이 아닙니다. 판의 이름은 2026-10이나 2026-10.1처럼 씁니다
unknown-label = { $audience }: { $label } 판은 없습니다. 있는 판: { $known }

list-row = { $current ->
        [yes] *
       *[no] {" "}
    } { $label }  기준 { $as_of }  공표 { $at }  { $note }
show-label = { $label } 판
show-audience = 대상 { $audience }
show-as-of = 기준일 { $as_of }
show-published = 공표 { $at }
show-by = 공표한 사람 { $by }
show-note = 메모: { $note }
show-generator = 만든 프로그램 { $generator }
show-files = 파일 { $files }개, { $size }바이트
show-manifest = 파일 목록 { $manifest }
show-withdrawn = 거두어들임: { $path }
show-folder = { $folder }

sound = { $audience }: 온전합니다. 판 { $editions }개, 파일 { $files }개, 기록 { $records }건, 마지막 기록 { $head }
corrupt = { $audience }: 손상: { $path }
corrupt-in = { $audience }: 손상: { $edition } 판: { $path }
corrupt-expected = { "  " }있어야 할 것 { $digest }
corrupt-expected-none = { "  " }있어야 할 것: 그런 파일 없음
corrupt-found = { "  " }있는 것 { $digest }
corrupt-found-none = { "  " }있는 것: 그런 파일 없음
corrupt-folder = { $audience }: 손상: { $path }: 어떤 기록에도 없는 파일 { $files }개
unjudged = { $audience }: 판단할 수 없음: { $name }. 이것을 전하는 기록보다 앞에서 기록이 끊겼습니다
unfinished-work = { $audience }: 중단된 명령이 남김: { $path }. 다음 publish, rollback, withdraw가 치웁니다
unfinished-edition = { $audience }: 중단된 명령이 남김: 공표되지 않은 { $label } 판. 다음 publish, rollback, withdraw가 치웁니다
unfinished-lists = { $audience }: 중단된 명령이 남김: 마지막 기록이 아직 읽는 사람에게 보이지 않습니다. 다음 publish, rollback, withdraw가 바로잡습니다
unfinished-withdrawal = { $audience }: 중단된 명령이 남김: 기록 { $seq }번이 거둔 것이 아직 다 사라지지 않았습니다. 다음 publish, rollback, withdraw가 마칩니다
unreadable = { $audience }: 확인하지 못했습니다: { $error }

rolled-back = { $audience }: 이제 { $label } 판이 보입니다
rolled-back-already = { $audience }: 이미 { $label } 판이 보이고 있습니다

withdrawn = { $audience }: 모든 판에서 { $what }{ JOSA($what, "을/를") } 거두었습니다. 파일 { $files }개를 바꾸었습니다
withdrawn-rest = 내용에서도 빼십시오. 그대로 두면 아무것도 공표되지 않습니다.
withdrawn-nothing = `{ $what }`에서 거둘 것이 있는 판이 없습니다
bad-reason = 까닭은 personal-data 같은 짧은 부호입니다. `{ $reason }`{ JOSA($reason, "은/는") } 아닙니다

unknown-code = `{ $code }`{ JOSA($code, "이라는/라는") } 문제는 없습니다.{ $near ->
        [none] {""}
       *[other] {" "}혹시 `{ $near }`입니까?
    }
unknown-kind = `{ $kind }`{ JOSA($kind, "이라는/라는") } 파일 종류는 없습니다.{ $near ->
        [none] {""}
       *[other] {" "}혹시 `{ $near }`입니까?
    } 쓸 수 있는 종류: { $kinds }
