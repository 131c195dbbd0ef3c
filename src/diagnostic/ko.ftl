# 발견 사항마다: 무엇이 잘못되었는지, .help 여기서 어떻게 쓸지, .why 이유, .example 잘못 쓴 예, .mend 고치는 방법.
# JOSA(말, "은/는")은 말의 끝소리에 맞는 조사를 준다. $near 곁에는 $has-near(yes, no)와 $near-words(아래 낱말)가 있다.

shown-error = 오류
shown-warning = 경고
shown-errors = 오류 { $count }개
shown-warnings = 경고 { $count }개
shown-more = 이 밖에 { $count }개가 더 있습니다
shown-help = 도움말
shown-related = 여기도 보십시오
shown-example = 다음과 같이 쓰면 받아들이지 않습니다.
shown-mend = 고치는 방법:

kind-nothing = 빈 값
kind-truth = `true` 또는 `false`
kind-number = 숫자
kind-whole-number = 정수
kind-text = 글
kind-list = 목록
kind-map = 항목 묶음
kind-date = 날짜(예: `2026-04-13`)
kind-period = 기간
kind-texts = 언어별 글

cadence-monthly = 월(예: `2026-10`)
cadence-quarterly = 분기(예: `2026-Q4`)
cadence-yearly = 연도(예: `2026`)

language-ko = 한국어
language-en = 영어

target-meeting = 회의
target-rollout = 도입 계획
target-initiative = 과제
target-metric = 지표
target-message = 메시지
target-page = 페이지

## 파일

not-utf8 = 이 파일은 UTF-8로 저장되지 않았습니다(처음 어긋난 바이트: { $offset }번째)
    .help = UTF-8로 저장하십시오. 편집기의 “다른 이름으로 저장”에서 인코딩을 고를 수 있습니다.
    .why = 한글을 저장하는 방식은 여러 가지이고, 다른 방식으로 읽으면 글자가 깨집니다. Milepost는 UTF-8만 받으며 짐작하지 않습니다.
    .example = “ANSI”, “CP949”, “EUC-KR”, “유니코드(UTF-16)”로 저장한 파일
    .mend = 파일을 만든 프로그램에서 열고 “다른 이름으로 저장”에서 인코딩을 UTF-8로 고르십시오.

file-too-large = 이 파일은 { $size }바이트이며, 한도는 { $limit }바이트입니다
    .help = 파일을 나누거나, 보여 주지 않는 자료를 `content` 밖으로 옮기십시오.
    .why = 콘텐츠 파일은 사람이 쓰고 읽습니다. 이만큼 큰 파일은 대개 잘못 들어온 다른 파일입니다.
    .example = `metrics/productivity.yaml`로 저장한 데이터베이스 추출 파일
    .mend = 보여 줄 값만 남기거나 파일을 나누십시오.

forbidden-character = 보이지 않는 문자 `{ $codepoint }` { $name }{ JOSA($name, "이/가") } 있습니다
    .help = 지우십시오. 다른 곳에서 복사한 글이라면 그 둘레를 다시 입력하십시오.
    .why = 보이지 않거나 글의 방향을 바꾸는 문자가 있으면, 글쓴이가 읽은 것과 다른 내용이 페이지에 나옵니다.
    .example = 메신저에서 복사한 글에 딸려 온 폭이 없는 공백
    .mend = 표시된 자리의 문자를 지우십시오. 그 낱말을 통째로 다시 입력하면 쉽습니다.

unreadable-file = 이 파일을 읽을 수 없습니다: { $reason }
    .help = 읽기 권한이 있는지, 다른 프로그램이 잠그고 있지 않은지 확인하십시오.
    .why = 읽지 못한 파일은 아무 말 없이 사이트에서 빠지게 됩니다.
    .example = 만든 사람만 읽을 수 있는 파일
    .mend = 사이트를 만드는 계정에 읽기 권한을 주십시오.

unknown-file = `{ $file }`{ JOSA($file, "은/는") } Milepost가 모르는 파일입니다
    .help = { $has-near ->
        [yes] 혹시 `{ $near }`입니까?
       *[no] 콘텐츠 폴더 밖으로 옮기십시오. 글에서 보여 주는 파일이라면 `media`에 두십시오.
    }
    .why = 모르는 파일은 대개 자리를 잘못 잡은 파일이고, 그러면 아무 말 없이 사이트에서 빠집니다.
    .example = metric/productivity.yaml
    .mend = 지표는 `metrics`, 메시지는 `messages`, 회의는 `governance`에 있습니다. 그 밖에 `rollouts`, `initiatives`, `pages`, `media`가 있습니다. 그중 한 곳이나 콘텐츠 폴더 밖으로 옮기십시오.

bad-file-name = { $reason ->
    [ending] `{ $file }`{ JOSA($file, "은/는") } 이 폴더에서 받지 않는 종류의 파일입니다
    [reserved] 파일 이름 `{ $file }`{ JOSA($file, "은/는") } Windows가 장치 이름으로 쓰는 말입니다
    [day] 파일 이름 `{ $file }`에 있는 날은 달력에 없습니다
    [language] 파일 이름 `{ $file }`의 끝에 있는 언어는 Milepost가 모르는 언어입니다
    [no-language] 파일 이름 `{ $file }`에 언어가 없습니다
   *[form] 파일 이름 `{ $file }`의 형식이 맞지 않습니다
}
    .help = { $has-near ->
        [yes] { $reason ->
            [ending] 내용을 일반 텍스트로 `{ $near }`에 저장하십시오. 이름만 바꾸어서는 안 됩니다.
           *[other] 이름을 `{ $near }`{ JOSA($near, "으로/로") } 바꾸십시오.
        }
       *[no] 여기서는 `{ $expected }`{ JOSA($expected, "과/와") } 같은 이름을 씁니다.
    }
    .why = 파일 이름은 페이지의 주소가 되므로, 모든 시스템과 브라우저에서 통하는 이름이어야 합니다.
    .example = messages/혁신으로 승리.md
    .mend = 영문 소문자, 숫자, 붙임표를 쓰십시오: `messages/2026-04-13-winning-innovation.ko.md`, `metrics/productivity.yaml`, `governance/2026-04-20.yaml`.

outside-content = `{ $file }`{ JOSA($file, "은/는") } 콘텐츠 폴더 밖을 가리키는 링크이거나 보통 파일이 아닙니다
    .help = 파일 자체를 복사해 넣으십시오.
    .why = 게시할 것은 모두가 보고 검토할 수 있도록 콘텐츠 폴더 안에 있어야 합니다.
    .example = 누군가의 개인 폴더에 있는 사진을 가리키는 링크 media/photo.jpg
    .mend = 링크를 지우고 그 자리에 파일을 복사해 넣으십시오.

same-name = `{ $file }`{ JOSA($file, "과/와") } `{ $other }`{ JOSA($other, "은/는") } 어떤 시스템에서는 같은 이름입니다
    .help = 대소문자나 자모 조합 말고 다른 점이 있도록 하나의 이름을 바꾸십시오.
    .why = Windows와 macOS는 대소문자만 다른 두 이름을 한 파일로 봅니다. 그러면 하나가 사라집니다.
    .example = metrics/Output.yaml과 metrics/output.yaml
    .mend = 둘 가운데 하나의 이름을 바꾸십시오.

missing-site-file = 콘텐츠 폴더에 `site.yaml`이 없습니다
    .help = { $has-near ->
        [yes] `{ $near }`의 이름을 `site.yaml`로 바꾸십시오.
       *[no] `--content`로 올바른 폴더를 알려 주거나, 그 폴더에 `site.yaml`을 쓰십시오.
    }
    .why = `site.yaml`에는 제목, 언어, 독자 그룹이 있으며, 이것이 없으면 아무것도 만들 수 없습니다.
    .example = `content/site.yaml`이 없는 폴더에서 `milepost build`를 실행
    .mend = 예시의 `site.yaml`을 복사해 고치십시오. 콘텐츠가 다른 곳에 있으면 `milepost --content 폴더 build`로 실행하십시오.

## YAML

yaml-syntax = { $reason ->
    [colon-in-text] 글 안의 쌍점(:) 때문에 여기서 글이 끊깁니다
    [comma-in-text] 글 안의 쉼표(,) 때문에 여기서 글이 끊깁니다
    [hash-in-text] 빈칸 뒤의 `#` 때문에 여기서 글이 끊깁니다
    [missing-space] 쌍점(:) 뒤에 빈칸이 없습니다
    [missing-colon] 이 줄에는 쌍점(:)이 없어서 항목이 아닙니다
    [unclosed-quote] 여기서 열린 따옴표가 닫히지 않았습니다
    [text-after-quote] 닫는 따옴표 뒤에 글이 더 있습니다
    [bad-escape] 따옴표 안의 역슬래시(\)는 다른 뜻입니다
    [unclosed-bracket] 여기서 열린 괄호가 닫히지 않았거나 쉼표가 빠졌습니다
    [extra-bracket] 이 괄호는 닫을 것이 없습니다
    [indentation] 이 줄의 들여쓰기가 위의 줄과 맞지 않습니다
    [reserved-sign] 글은 이 기호로 시작할 수 없습니다
    [complex-key] 항목 이름은 그냥 글이어야 합니다
    [comment] 설명을 시작하는 `#` 앞에는 빈칸이 있어야 합니다
   *[other] YAML 형식에 맞지 않습니다({ $detail })
}
    .help = { $reason ->
        [colon-in-text] 글 전체를 따옴표로 묶으십시오: `title: "보고: 10월"`.
        [comma-in-text] 글 전체를 따옴표로 묶으십시오: `{ $detail }`.
        [hash-in-text] 글 전체를 따옴표로 묶으십시오: `"3팀 #2"`.
        [missing-space] 쌍점 뒤에 빈칸을 넣으십시오: `title: 보고`.
        [missing-colon] `이름: 값`으로 쓰십시오. 윗글을 이어 쓴 줄이라면 더 들여쓰십시오.
        [unclosed-quote] 같은 따옴표로 닫으십시오. `'…'` 안에서 작은따옴표는 두 번 씁니다: `'it''s'`.
        [text-after-quote] 글 전체를 따옴표로 묶으십시오: `'"안전"이 먼저'`.
        [bad-escape] 작은따옴표를 쓰면 역슬래시가 그대로 남습니다: `'C:\data'`.
        [unclosed-bracket] 괄호를 닫고, 값 사이에 쉼표를 넣으십시오. 괄호로 시작하는 글은 따옴표로 묶으십시오.
        [extra-bracket] 지우거나, 여는 괄호를 넣으십시오.
        [indentation] 한 묶음의 항목은 같은 칸에서 시작합니다. 빈칸만 쓰고, 딸린 항목은 두 칸 더 들여쓰십시오.
        [reserved-sign] 글을 따옴표로 묶으십시오: `"@사무국"`.
        [complex-key] `{"{{"}`…`{"}}"}`처럼 괄호가 더 들어갔는지 보거나, 이름을 따옴표로 묶으십시오.
        [comment] `#` 앞에 빈칸을 넣거나, 글을 따옴표로 묶으십시오.
       *[other] 이 줄과 윗줄을 잘되는 파일과 견주어 보십시오.
    }
    .why = YAML에서는 쌍점, 따옴표, 괄호, 들여쓰기에 뜻이 있습니다. 이것이 서로 맞지 않으면 무엇을 쓰려 했는지 알 수 없습니다.
    .example = title: 보고: 10월
    .mend = 특수한 기호가 있는 글은 따옴표로 묶고, 쌍점 뒤에는 빈칸을 넣고, 들여쓰기에는 빈칸만 쓰십시오: `title: "보고: 10월"`.

yaml-tab = 여기에 탭이 있습니다. YAML의 들여쓰기에는 빈칸만 씁니다
    .help = 탭을 지우고 한 단계마다 빈칸 두 개를 넣으십시오.
    .why = 탭의 너비는 편집기마다 다릅니다. 그래서 YAML은 탭으로 무엇이 무엇에 딸렸는지 정하지 않습니다.
    .example = `values:` 아래에서 탭 키로 시작하는 줄
    .mend = 빈칸으로 바꾸십시오. 탭 키를 누르면 빈칸이 들어가도록 편집기를 설정할 수 있습니다.

yaml-alias = 여기의 `&`나 `*`는 YAML 참조의 시작인데, Milepost는 참조를 받지 않습니다
    .help = 글이라면 따옴표로 묶으십시오: `"*잠정"`. 참조라면 값을 그대로 쓰십시오.
    .why = 참조를 쓰면 파일만 보아서는 내용을 알 수 없고, 몇 줄로 컴퓨터의 기억 장치를 다 채울 수도 있습니다.
    .example = note: *잠정
    .mend = 값을 그대로 쓰십시오. `&`나 `*`로 시작하는 글은 따옴표로 묶으십시오: `note: "*잠정"`.

yaml-tag = `{ $tag }`{ JOSA($tag, "은/는") } YAML 태그로 읽히는데, Milepost는 태그를 받지 않습니다
    .help = 글이라면 따옴표로 묶으십시오: `"!중요"`. 태그라면 지우십시오.
    .why = 태그는 값을 보이는 것과 다른 것으로 만듭니다.
    .example = title: !중요
    .mend = `!`로 시작하는 글은 따옴표로 묶으십시오: `title: "!중요"`.

yaml-documents = 여기서 두 번째 문서가 시작되는데, 파일 하나에는 문서 하나만 쓸 수 있습니다
    .help = `---`, `...`, `%…` 줄을 지우거나, 그 아래를 다른 파일로 옮기십시오.
    .why = 첫 문서만 읽히고, 나머지는 아무 말 없이 빠지게 됩니다.
    .example = 지표 두 개를 `---` 줄로 나누어 한 파일에 쓴 경우
    .mend = 지표, 회의, 도입 계획, 과제는 파일 하나에 하나씩 쓰십시오.

yaml-depth = 값이 { $limit }단계보다 깊게 들어 있습니다
    .help = 닫히지 않은 여는 괄호가 있는지 보십시오.
    .why = 콘텐츠 파일은 몇 단계면 충분합니다. 그보다 깊은 것은 실수이거나 프로그램을 망가뜨리려는 것입니다.
    .example = `{"["}`가 백 개 이어지는 줄
    .mend = 괄호를 닫거나, 남는 괄호를 지우십시오.

duplicate-key = `{ $key }`{ JOSA($key, "이/가") } 두 번 있습니다
    .help = 하나만 남기고 지우십시오.
    .why = 둘 가운데 하나만 보여 줄 수 있는데, 어느 쪽을 쓰려 했는지 알 수 없습니다.
    .example =
        values:
          2026-03: 2.1
          2026-03: 2.2
    .mend = 낡은 줄을 지우십시오. 게시한 뒤에 바뀐 값도 한 줄입니다. `2026-03:` 아래에 `value`와 `revised`를 쓰십시오.

empty-file = 내용이 없습니다
    .help = 항목을 쓰거나 파일을 지우십시오.
    .why = 빈 파일은 대개 저장을 잊은 파일입니다.
    .example = 설명 줄만 있는 파일
    .mend = 내용을 쓰거나 지우십시오.

## 항목

unknown-field = 여기에는 `{ $field }`{ JOSA($field, "이라는/라는") } 항목이 없습니다
    .help = { $has-near ->
        [yes] 혹시 `{ $near }`입니까?
       *[no] 쓸 수 있는 항목: { $allowed }
    }
    .why = 이름이 틀린 항목은 무시되고, 그 내용은 아무 말 없이 빠지게 됩니다.
    .example = titel: 생산성
    .mend = 철자를 고치거나 줄을 지우십시오.

missing-field = `{ $field }` 항목이 없습니다
    .help = `{ $field }: …` 줄을 넣으십시오.
    .why = 이 항목이 없으면 페이지를 만들 수 없고, Milepost는 내용을 지어내지 않습니다.
    .example = `unit`이 없는 지표
    .mend = 항목을 넣으십시오.

wrong-type = { $has-field ->
    [yes] `{ $field }`에는 { $expected-words }{ JOSA($expected-words, "을/를") } 쓰는데, 여기 있는 것은 { $found-words }입니다
   *[no] 이 파일에는 { $expected-words }{ JOSA($expected-words, "을/를") } 쓰는데, 여기 있는 것은 { $found-words }입니다
}
    .help = { $expected ->
        [text] 글을 쓰십시오. 글로 쓰려는 숫자나 `true`는 따옴표로 묶으십시오.
        [number] 단위 없이 숫자만 쓰고, 소수점은 마침표로 쓰십시오: `1234.5`.
        [whole-number] 소수점 없이 숫자만 쓰십시오: `15`.
        [list] 값마다 줄을 바꾸고 `- `로 시작하십시오.
        [map] 두 칸 들여써서 항목마다 한 줄씩 `이름: 값`으로 쓰십시오.
        [texts] 두 칸 들여써서 언어마다 한 줄씩 쓰십시오: `ko: …`.
        [truth] 따옴표 없이 `true`나 `false`를 쓰십시오.
       *[other] { $expected-words }{ JOSA($expected-words, "을/를") } 쓰십시오.
    }
    .why = 항목마다 값의 종류가 정해져 있어야, 실수가 페이지가 아니라 여기서 드러납니다.
    .example = tags: 생산성
    .mend = 항목에 맞는 값을 쓰십시오. `tags:` 아래에 `- 생산성`으로 쓰면 됩니다.

empty-text = `{ $field }`{ JOSA($field, "이/가") } 비어 있습니다
    .help = 글을 쓰십시오. 없어도 되는 항목이면 줄을 지우십시오.
    .why = 이름표가 비면 페이지에 빈자리가 생깁니다.
    .example = title: ""
    .mend = 글을 쓰십시오.

bad-number = { $hint ->
    [comma] `{ $read }`에 쉼표가 있어서 숫자로 읽히지 않습니다
    [full-width] `{ $read }`{ JOSA($read, "은/는") } 전각 숫자여서 숫자로 읽히지 않습니다
    [percent] `{ $read }`에 퍼센트 기호가 있어서 숫자로 읽히지 않습니다
    [quoted] `{ $read }`{ JOSA($read, "은/는") } 따옴표 안에 있어서 글입니다
    [not-finite] `{ $read }`{ JOSA($read, "은/는") } 차트에 그릴 수 있는 숫자가 아닙니다
    [underscore] `{ $read }`에 밑줄이 있어서 숫자로 읽히지 않습니다
    [leading-zero] `{ $read }`{ JOSA($read, "은/는") } 0으로 시작해서 숫자로 읽히지 않습니다
    [hex] `{ $read }`{ JOSA($read, "은/는") } 프로그래머가 쓰는 숫자 표기입니다
    [sexagesimal] `{ $read }`{ JOSA($read, "은/는") } 숫자가 아니라 시각이나 비율로 보입니다
    [minus] `{ $read }`{ JOSA($read, "은/는") } 빼기 기호가 자판의 `-`가 아니어서 숫자로 읽히지 않습니다
    [number-word] `{ $read }`에 만, 억 같은 말이 있어서 숫자로 읽히지 않습니다
   *[text] `{ $read }`{ JOSA($read, "은/는") } 숫자가 아닙니다
}
    .help = { $has-suggestion ->
        [yes] `{ $suggestion }`{ JOSA($suggestion, "으로/로") } 쓰십시오.
       *[no] 단위 없이 숫자만 쓰고, 소수점은 마침표로 쓰십시오: `1234.5`. 아직 모르는 값은 빼 두십시오.
    }
    .why = 쉼표, 단위, 따옴표는 프로그램마다 다르게 읽습니다. Milepost는 한 가지 표기만 받아서, 값이 소리 없이 바뀌는 일을 막습니다.
    .example =
        values:
          2026-01: 1,234
    .mend = 숫자만 쓰십시오: `2026-01: 1234`. 단위는 `unit`에 한 번 쓰고, 자릿점은 페이지가 찍습니다.

bad-period = `{ $read }`{ JOSA($read, "은/는") } 기간이 아닙니다
    .help = { $has-suggestion ->
        [yes] `{ $suggestion }`{ JOSA($suggestion, "으로/로") } 쓰십시오.
       *[no] { $has-cadence ->
            [yes] { $cadence-words }{ JOSA($cadence-words, "을/를") } 쓰십시오.
           *[no] 월은 `2026-10`, 분기는 `2026-Q4`, 연도는 `2026`으로 쓰십시오.
        }
    }
    .why = 기간은 값이 시간 축의 어디에 있는지 알려 줍니다. 두 가지로 읽히는 기간은 값을 다른 자리로 옮깁니다.
    .example = 2026-13: 4.2
    .mend = 월은 `2026-01`부터 `2026-12`까지, 분기는 `2026-Q1`부터 `2026-Q4`까지, 연도는 `2026`으로 씁니다.

bad-date = `{ $read }`{ JOSA($read, "은/는") } 날짜가 아닙니다
    .help = { $has-suggestion ->
        [yes] `{ $suggestion }`{ JOSA($suggestion, "으로/로") } 쓰십시오.
       *[no] 연, 월, 일을 쓰십시오: `2026-04-13`.
    }
    .why = 3/4는 누구에게는 3월 4일이고 누구에게는 4월 3일입니다. 2월 30일은 아예 없는 날입니다.
    .example = announced: 2026-02-30
    .mend = 연도는 네 자리, 월과 일은 두 자리로 쓰십시오: `2026-02-28`.

bad-instant = `{ $read }`{ JOSA($read, "은/는") } 날짜와 시각이 아닙니다
    .help = 날짜, 시각, 시간대를 쓰십시오: `2026-04-13T09:00:00+09:00`.
    .why = 공개 시점을 정한 메시지는 정확히 그때 나와야 하므로, 시각과 시간대가 있어야 합니다.
    .example = publish_at: 2026-04-13 오전 9시
    .mend = RFC 3339 형식으로 쓰십시오: `publish_at: 2026-04-13T09:00:00+09:00`.

bad-choice = `{ $field }`에는 `{ $read }`{ JOSA($read, "을/를") } 쓸 수 없습니다
    .help = { $has-near ->
        [yes] 혹시 `{ $near }`입니까? 쓸 수 있는 말: { $allowed }
       *[no] 쓸 수 있는 말: { $allowed }
    }
    .why = 어떤 말을 고르느냐에 따라 페이지가 달라집니다. 다른 말에는 정해진 동작이 없습니다.
    .example = better: more
    .mend = 쓸 수 있는 말 가운데 하나를 쓰십시오. 예: `better: higher`.

bad-id = `{ $read }`{ JOSA($read, "은/는") } id로 쓸 수 없습니다
    .help = 영문 소문자, 숫자, 붙임표를 쓰고, 글자나 숫자로 시작하십시오: `core-technology`.
    .why = id는 주소와 파일 이름에 들어가는데, 다른 기호는 거기서 깨집니다.
    .example = 핵심 기술:
    .mend = `core-technology:`로 쓰고, 독자에게 보일 이름은 `title`에 쓰십시오.

bad-email = `{ $read }`{ JOSA($read, "은/는") } 전자우편 주소가 아닙니다
    .help = 이름이나 괄호 없이 `name@example.com`처럼 쓰십시오.
    .why = 독자는 모든 페이지에서 이 주소로 편지를 보냅니다.
    .example = email: AX 사무국
    .mend = 주소만 쓰십시오: `email: ax-office@example.com`.

bad-url = `{ $read }`{ JOSA($read, "은/는") } 웹 주소가 아닙니다
    .help = `https://`부터 전부 쓰십시오.
    .why = 피드와 링크에는 온전한 주소가 있어야 합니다. 반쪽 주소는 아무 데도 가지 못합니다.
    .example = base_url: ax.example.com
    .mend = `base_url: https://ax.example.com/`으로 쓰십시오.

too-long = 이 글은 { $limit }자보다 깁니다
    .help = 줄이고, 나머지는 본문에 쓰십시오.
    .why = 제목과 이름표의 자리는 좁습니다. 휴대전화에서는 더 좁습니다.
    .example = 한 문단을 통째로 쓴 `title`
    .mend = 짧게 쓰고, 나머지는 `description`, `summary`나 본문에 쓰십시오.

too-many = 여기에는 { $count }개가 있는데, { $limit }개까지만 보여 줄 수 있습니다
    .help = 몇 개를 빼거나 묶으십시오.
    .why = 선이 너무 많은 차트는 읽을 수 없고, 항목이 너무 많은 페이지는 열리지 않습니다.
    .example = 공장 40곳을 나누어 그린 차트
    .mend = 중요한 것만 보여 주거나, 더 적은 수로 나누십시오.

## 언어

missing-language = `{ $field }`에 { $language-words } 글이 없습니다
    .help = `{ $language }: …` 줄을 넣으십시오.
    .why = `site.yaml`에 이 언어가 있습니다. 이름표가 비면 그 언어로는 페이지를 읽을 수 없습니다.
    .example =
        title:
          en: Company-wide productivity
    .mend = 사이트의 모든 언어로 쓰십시오: `ko: …`와 `en: …`.

unknown-language = `{ $language }`{ JOSA($language, "은/는") } 이 사이트의 언어가 아닙니다
    .help = { $has-near ->
        [yes] 혹시 `{ $near }`입니까?
       *[no] `site.yaml`에 있는 언어를 쓰거나, `languages`에 이 언어를 더하십시오.
    }
    .why = 사이트에 없는 언어로 쓴 글은 어디에도 나오지 않습니다.
    .example = messages/2026-04-13-innovation.kr.md
    .mend = 한국어는 `ko`, 영어는 `en`입니다.

unsupported-language = Milepost에는 `{ $language }`{ JOSA($language, "으로/로") } 쓴 메뉴와 날짜가 없습니다
    .help = `ko`나 `en`을 쓰십시오.
    .why = 페이지의 메뉴, 날짜, 숫자는 Milepost에서 나오며, 지금은 한국어와 영어가 있습니다.
    .example = `ko`, `en`, `pl`을 쓴 languages
    .mend = Milepost가 아는 언어만 쓰십시오. 테마로 다른 언어를 더할 수 있습니다.

## 머리말

front-matter-missing = 파일이 `---` 두 줄 사이의 항목으로 시작하지 않습니다
    .help = 파일을 `---` 줄로 시작하고, `title:` 같은 항목을 쓴 다음, 다시 `---` 줄을 쓰십시오.
    .why = 글의 제목, 글쓴이, 독자 그룹은 글 위에 씁니다. 독자 그룹이 없으면 아무것도 게시하지 않습니다.
    .example = 첫 문장으로 바로 시작하는 메시지
    .mend = `---`, 항목, `---` 순서로 시작하십시오.

front-matter-open = 여기서 시작한 항목이 `---` 줄로 닫히지 않았습니다
    .help = 항목과 글 사이에 `---` 줄을 쓰십시오.
    .why = 이 줄이 없으면 항목이 어디서 끝나고 글이 어디서 시작하는지 알 수 없습니다.
    .example = 항목 위에만 `---`가 있고 아래에는 없는 메시지
    .mend = 두 번째 `---`를 한 줄에 따로 쓰십시오.

## 독자 그룹

missing-audience = 이 파일에는 누가 읽을 것인지 적혀 있지 않습니다
    .help = `site.yaml`에 있는 독자 그룹으로 `audience: …` 줄을 넣으십시오.
    .why = 잊어버린 표시 때문에 무엇인가 공개되는 일이 없도록, 기본값을 두지 않습니다.
    .example = `audience`가 없는 지표
    .mend = 예를 들어 `audience: general`을 넣으십시오.

unknown-audience = `{ $read }`{ JOSA($read, "이라는/라는") } 독자 그룹은 없습니다
    .help = { $has-near ->
        [yes] 혹시 `{ $near }`입니까?
       *[no] `site.yaml`에 있는 독자 그룹을 쓰십시오.
    }
    .why = 독자 그룹의 이름이 틀리면 아무에게도 보이지 않거나, 보아서는 안 될 사람에게 보입니다.
    .example = audience: genral
    .mend = 철자를 고치거나, `site.yaml`에 독자 그룹을 더하십시오.

audience-cycle = 독자 그룹 `{ $audience }`{ JOSA($audience, "은/는") } 다른 그룹을 거쳐 자기 자신을 포함합니다
    .help = 고리를 이루는 `includes` 가운데 하나를 지우십시오.
    .why = 두 그룹이 서로 포함하면 한 그룹과 같습니다.
    .example = `general`이 `core`를 포함하고 `core`가 `general`을 포함하는 경우
    .mend = 좁은 그룹만 넓은 그룹을 포함합니다. `core-technology`가 `general`을 포함하게 하십시오.

## 사이트

unknown-headline = 대표 지표 `{ $read }`{ JOSA($read, "이/가") } 없습니다
    .help = { $has-near ->
        [yes] 혹시 `{ $near }`입니까?
       *[no] 지표의 파일 이름을 `.yaml` 없이 쓰십시오.
    }
    .why = 첫 페이지에 이 지표가 나옵니다.
    .example = headline: productivty
    .mend = 지표의 파일 이름을 `.yaml` 없이 쓰십시오: `headline: productivity`.

unknown-time-zone = `{ $read }`{ JOSA($read, "이라는/라는") } 시간대는 없습니다
    .help = IANA 목록의 이름을 쓰십시오. 예: `Asia/Seoul`.
    .why = 사이트를 만드는 날이 며칠인지는 시간대에 따라 다릅니다.
    .example = timezone: KST
    .mend = `timezone: Asia/Seoul`로 쓰십시오.

unknown-theme = `{ $read }`{ JOSA($read, "이라는/라는") } 테마는 없습니다
    .help = `default`라고 쓰십시오. 다른 모양은 `--theme 폴더`로 줍니다.
    .why = 테마가 페이지의 모양을 정합니다. 테마가 없으면 페이지도 없습니다.
    .example = theme: defualt
    .mend = `theme: default`로 쓰십시오.

## 지표

wrong-cadence = `{ $read }`{ JOSA($read, "은/는") } 맞지 않습니다. 이 지표의 값은 { $cadence-words } 단위입니다
    .help = { $has-suggestion ->
        [yes] `{ $suggestion }`{ JOSA($suggestion, "으로/로") } 쓰십시오.
       *[no] { $cadence-words } 단위로 쓰거나, `cadence`를 바꾸십시오.
    }
    .why = 지표는 월, 분기, 연도 가운데 하나로 셉니다. 섞이면 견줄 수 없습니다.
    .example = 월 단위 지표에 쓴 `2026-Q1`의 값
    .mend = `cadence`에 맞는 기간을 쓰거나, 지표를 하나 더 만드십시오.

value-after-as-of = `{ $period }`의 값이 있는데, 기준일 `{ $as_of }`에는 아직 시작하지 않은 기간입니다
    .help = 기간을 고치거나, 더 늦은 `--as-of`로 만드십시오.
    .why = 앞날의 값은 잘못 입력한 것이거나, 아직 알려져서는 안 되는 것입니다.
    .example = 2026-10-31 기준 보고서에 있는 `2027-01`의 값
    .mend = 연도나 월을 고치십시오.

restated-value = `{ $metric }`{ $has-member ->
        [yes] , `{ $member }`
       *[no] {""}
    }{ $has-stand ->
        [yes] , `{ $stand }`
       *[no] {""}
    }: { $edition } 판에 { $before }{ JOSA($before, "으로/로") } 공표한 { $period } 값이 지금은 { $now }입니다. `revised`에 까닭을 쓰십시오
    .help = { $has-member ->
        [yes] 까닭은 전체 값 옆에 씁니다. `values` 아래에 `{ $period }: {"{"}value: …, revised: {"{"}ko: …, en: …{"}"}{"}"}`로 쓰십시오.
       *[no] { $has-stand ->
            [yes] 까닭은 그 기간의 값 옆에 씁니다. `values` 아래에 `{ $period }: {"{"}value: …, revised: {"{"}ko: …, en: …{"}"}{"}"}`로 쓰십시오.
           *[no] `{ $period }: {"{"}value: { $now }, revised: {"{"}ko: …, en: …{"}"}{"}"}`로 쓰거나, { $before }{ JOSA($before, "으로/로") } 되돌리십시오.
        }
    }
    .why = 독자는 이미 앞의 수치를 보았습니다. 말없이 바뀐 수치 하나가 모든 수치의 믿음을 깎습니다. 까닭을 쓰면 두 값이 나란히 나옵니다.
    .example = 2026-04 판은 2.1이라고 했는데 `2026-03: 2.2`로 바뀐 경우
    .mend = 사이트의 모든 언어로 까닭을 쓰거나, 공표한 값을 되살리십시오.

removed-value = `{ $metric }`{ $has-member ->
        [yes] , `{ $member }`
       *[no] {""}
    }{ $has-stand ->
        [yes] , `{ $stand }`
       *[no] {""}
    }: { $edition } 판에 { $before }{ JOSA($before, "으로/로") } 공표한 { $period } 값이 없어졌습니다. `revised`에 까닭을 쓰고 거두십시오
    .help = { $has-member ->
        [yes] { $before }{ JOSA($before, "을/를") } 되살리거나, 전체 값 옆에 까닭을 쓰십시오. `values` 아래에 `{ $period }: {"{"}value: …, revised: {"{"}ko: …, en: …{"}"}{"}"}`로 씁니다.
       *[no] { $has-stand ->
            [yes] 인원을 되살리거나, 그 기간의 값 옆에 까닭을 쓰십시오. `values` 아래에 `{ $period }: {"{"}value: …, revised: {"{"}ko: …, en: …{"}"}{"}"}`로 씁니다.
           *[no] `values` 아래에 `{ $period }: {"{"}value: null, revised: {"{"}ko: …, en: …{"}"}{"}"}`로 쓰거나, { $before }{ JOSA($before, "을/를") } 되살리십시오.
        }
    }
    .why = 독자는 이미 그 수치를 보았습니다. 왜 없어졌는지 읽을 수 있어야 합니다.
    .example = 2026-04 판 뒤에 `2026-03: 2.1` 줄을 지운 경우
    .mend = 값을 되살리거나, 까닭을 쓰고 거두십시오.

repeated-reason = `{ $metric }`: { $period } 값이 다시 바뀌었는데 `revised`에는 지난번 까닭이 그대로 있습니다
    .help = 이번에는 왜 바뀌었는지 `revised`에 쓰십시오.
    .why = 까닭은 바뀐 것의 목록에서 두 값 옆에 나옵니다. 묵은 까닭으로는 알 수 없습니다.
    .example = 2026-05 판에서 고친 2026-03 값을 같은 까닭으로 다시 고친 경우
    .mend = 이번에 고친 까닭을 쓰십시오.

changed-target = `{ $metric }`: { $announced }에 정한 목표를 { $edition } 판에 { $before }{ JOSA($before, "으로/로") } 공표했는데 지금은 { $now }입니다. 날짜가 다른 새 기록을 더하십시오
    .help = 공표한 기록을 되살리고, 그 아래에 결정한 날을 `announced`에 적은 기록을 더하십시오.
    .why = 목표가 말없이 바뀌면 그 목표로 매긴 상태가 모두 거짓이 됩니다. 날짜를 단 새 기록은 둘 다 남깁니다.
    .example = 2026-04-13에 정한 목표가 50에서 45로 바뀐 경우
    .mend = 기록을 되살리고 새 기록을 더하십시오.

removed-target = `{ $metric }`: { $edition } 판에 공표한 { $announced }의 목표 { $before }{ JOSA($before, "이/가") } 없어졌습니다
    .help = 기록을 되살리십시오. 나중 목표는 그 아래에 씁니다.
    .why = 목표의 변천은 언제 무엇을 약속했는지 보여 줍니다.
    .example = 둘째 목표를 쓰면서 첫째 목표를 지운 경우
    .mend = 기록을 되살리십시오.

published-item-gone = { $editions } 판에 공표한 { $kind-words } `{ $id }`{ JOSA($id, "이/가") } 사이트에 없습니다
    .help = 그 판들에는 남아 있습니다. 더는 보이면 안 되면 판에서 내리고, 이름이 바뀌었으면 `aliases`에 옛 id를 쓰십시오.
    .why = 판은 공표한 그대로 남습니다. 사이트에서 없어지거나 다른 독자의 것이 된 글도 그 안에는 있습니다.
    .example = 모두에게 공표한 페이지의 독자를 나중에 바꾼 경우
    .mend = 판에서 내리거나, 되살리거나, `aliases`에 옛 id를 쓰십시오.

targets-out-of-order = `{ $announced }`의 목표가 `{ $previous }`의 목표 아래에 있습니다
    .help = 목표는 오래된 것부터 쓰십시오. 마지막 것이 지금의 목표입니다.
    .why = 목록의 마지막 목표를 기준으로 진척을 셉니다.
    .example = 2026-04-13에 발표한 목표 아래에 있는 2026-01-02의 목표
    .mend = 오래된 목표를 위로 옮기십시오.

target-without-baseline = 이 목표에는 출발점이 없습니다. 지표에 `baseline`이 없고, 목표에 `from`도 없습니다
    .help = 지표에 `period`와 `value`가 있는 `baseline`을 넣거나, 목표에 `from`을 넣으십시오.
    .why = 필요 경로는 출발점에서 목표까지의 선이고, 진척은 그 선을 따라 셉니다.
    .example = `targets`는 있고 `baseline`은 없는 지표
    .mend = `baseline:` 아래에 `period: 2025-12`와 `value: 0`을 쓰십시오.

due-before-start = 이 목표의 기한 `{ $due }`{ JOSA($due, "은/는") } 경로의 시작 `{ $start }`보다 앞섭니다
    .help = `due`나 시작(`from`, 없으면 `baseline`)을 고치십시오.
    .why = 경로가 시작하기 전에 끝날 수는 없습니다.
    .example = 기준이 2025-12인데 기한이 2025-06인 목표
    .mend = 둘 가운데 하나의 연도를 고치십시오.

milestone-outside-path = 중간 목표 `{ $period }`{ JOSA($period, "은/는") } 시작 `{ $start }`{ JOSA($start, "과/와") } 기한 `{ $due }` 사이에 있지 않습니다
    .help = 중간 목표의 기간을 고치십시오.
    .why = 중간 목표는 경로의 두 끝 사이에서 경로를 꺾습니다.
    .example = 기한이 2028-12인 목표의 중간 목표 2029-12
    .mend = 시작보다 뒤이고 기한보다 앞인 기간을 쓰십시오.

unknown-dimension = `{ $read }`{ JOSA($read, "이라는/라는") } 구분은 없습니다
    .help = { $has-near ->
        [yes] 혹시 `{ $near }`입니까?
       *[no] `site.yaml`의 `organisation`에 있는 구분을 쓰십시오.
    }
    .why = 구분과 그 이름은 한곳에서 정해야, 모든 차트에서 같은 이름으로 나옵니다.
    .example = `divison`으로 나눈 breakdowns
    .mend = 철자를 고치거나, `site.yaml`의 `organisation`에 구분을 더하십시오.

unknown-member = `{ $dimension }`에는 `{ $read }`{ JOSA($read, "이/가") } 없습니다
    .help = { $has-near ->
        [yes] 혹시 `{ $near }`입니까?
       *[no] `site.yaml`의 `{ $dimension }`에 있는 이름을 쓰십시오.
    }
    .why = 이름이 틀리면 차트에서 빠집니다.
    .example = manufacturng: 0.8
    .mend = 철자를 고치거나, `site.yaml`의 그 구분에 이름을 더하십시오.

bad-headcount = `{ $read }`{ JOSA($read, "은/는") } 사람 수가 아닙니다
    .help = `120`처럼 0 이상의 정수로 쓰십시오.
    .why = 사람은 한 명씩 세고, 쪽에도 몇 명인지 나옵니다.
    .example = completed: 12.5
    .mend = 다시 세거나 학습 관리 시스템의 수를 옮기십시오. 비율은 여기가 아니라 `values`에 씁니다.

completion-unit = `completion`은 사람 수를 적는 곳인데, 이 지표의 단위는 `{ $unit }`입니다
    .help = 수료한 비율이면 `unit: percent`, 수료한 인원이면 `unit: {"{"}count: …{"}"}`를 쓰십시오.
    .why = `completion`이 있는 지표의 값은 수료한 사람의 비율이나 수입니다. 다른 단위는 사람 수와 견줄 수 없습니다.
    .example = unit: index 아래에 있는 `completion`
    .mend = 단위를 고치거나, `completion`을 다른 지표로 옮기십시오.

completion-without-value = `{ $period }`의 사람 수는 있는데, `values`에 `{ $period }`{ JOSA($period, "이/가") } 없습니다
    .help = `values` 아래에 `{ $period }: { $expected }`{ JOSA($expected, "을/를") } 더하십시오.
    .why = 어느 기간의 값과 그 값을 이루는 사람 수는 나란히 보이므로, 하나라도 빠지면 안 됩니다.
    .example = `values`는 `2026-09`에서 끝나는데 `completion`에는 `2026-10`이 있습니다.
    .mend = 값을 더하거나, 값이 나올 때까지 사람 수를 빼십시오.

completion-contradicts-value = `{ $period }`의 값은 `{ $read }`인데, 사람 수로 셈하면 `{ $expected }`입니다
    .help = 값을 `{ $expected }`{ JOSA($expected, "으로/로") } 고치거나, 사람 수를 고치십시오.
    .why = 값과 사람 수가 한 쪽에 나오므로, 맞지 않으면 읽는 사람이 바로 압니다.
    .example = 1,000명 가운데 680명이 수료했는데 2026-10: 70.0
    .mend = 둘 다 같은 자료에서 옮기십시오. 반올림한 만큼만 다를 수 있습니다.

completion-totals-differ = `{ $period }`에 `{ $dimension }`{ JOSA($dimension, "은/는") } `{ $state }`{ JOSA($state, "을/를") } { $read }명, `{ $other }`{ JOSA($other, "은/는") } { $expected }명으로 셉니다
    .help = 모든 구분에서 같은 사람들을 세십시오. 어디에도 들지 않는 사람은 따로 한 이름으로 묶으십시오.
    .why = 합계는 구성원의 합이므로, 두 구분의 합이 같아야 합니다.
    .example = 부문별로는 57,500명, 공장별로는 57,490명
    .mend = 한쪽에서 빠진 사람을 찾으십시오. 공장 밖에서 일하는 사람일 수 있습니다.

too-few-people = `{ $period }`에 센 사람이 { $count }명뿐입니다. { $limit }명이 안 되는 집단은 공개하지 않습니다
    .help = 더 많은 사람을 셀 때까지 여기와 `values`에서 `{ $period }`{ JOSA($period, "을/를") } 빼십시오.
    .why = 이렇게 적은 사람의 값은 한 사람 한 사람을 드러냅니다. 큰 합계 안의 작은 집단은 저절로 가려지지만, 여기서는 합계가 너무 작습니다.
    .example = 여덟 명이 들어야 하는 과정
    .mend = 다른 과정과 합쳐서 보고하십시오.

message-of-target-unknown = 이 목표가 가리키는 메시지 `{ $read }`{ JOSA($read, "이/가") } 없습니다
    .help = { $has-near ->
        [yes] 혹시 `{ $near }`입니까?
       *[no] 메시지의 파일 이름을 언어와 `.md` 없이 쓰거나, 줄을 지우십시오.
    }
    .why = 독자는 이 링크를 따라 목표를 발표한 글로 갑니다.
    .example = message: 2026-04-13-inovation
    .mend = 메시지의 파일 이름을 `.ko.md` 없이 쓰십시오: `message: 2026-04-13-winning-innovation`.

## 회의

action-changed = 조치 `{ $action }`의 `{ $field }` 값이 `{ $meeting }` 회의와 다릅니다
    .help = 두 회의에 같은 `{ $field }` 값을 쓰십시오. 새 조치라면 다른 `id`를 붙이십시오.
    .why = 조치는 `id`로 회의마다 이어집니다. 값이 다르면 독자는 한 조치를 두 가지로 보게 됩니다.
    .example = 같은 `id`인데 7월에는 `due: 2026-08-14`, 8월에는 `due: 2026-09-30`
    .mend = 조치를 처음 적은 회의의 줄을 그대로 옮기십시오. 기한을 늘리려면 `done`으로 끝내고 새 조치를 만드십시오.

done-before-opened = 조치 `{ $action }`의 완료일 `{ $done }`{ JOSA($done, "은/는") } 조치를 정한 `{ $meeting }` 회의보다 앞섭니다
    .help = `done`을 고치거나, 다른 조치라면 `id`를 고치십시오.
    .why = 위원회가 정하기 전에 조치를 끝낼 수는 없습니다.
    .example = 2026-06-17 회의에서 정한 조치의 `done: 2026-05-03`
    .mend = 조치를 끝낸 날을 쓰십시오: `done: 2026-07-03`.

next-before-meeting = 다음 회의 날짜 `{ $next }`{ JOSA($next, "이/가") } `{ $meeting }`의 이 회의보다 뒤가 아닙니다
    .help = `next`를 고치십시오. 위원회가 다시 모이는 날입니다.
    .why = 읽는 이에게 다음 회의가 언제인지 알립니다. 이미 지난 날이면 잘못 알리게 됩니다.
    .example = 2026-06-17 회의 파일의 `next: 2026-06-17`
    .mend = 이 회의 다음 회의의 날을 쓰거나(`next: 2026-07-15`) 필드를 빼십시오.

## 단계별 도입

rollout-without-stages = 이 도입에는 단계가 없습니다
    .help = `stages:` 아래에 단계를 하나 이상 쓰십시오. 각 단계는 `- id:`로 시작합니다.
    .why = 도입의 쪽은 단계를 보여 줍니다. 단계가 없으면 보여 줄 것이 없습니다.
    .example = stages: []
    .mend = 단계를 차례대로 쓰고, 각각에 `id`, `title`, `areas`, `core_technology`, `planned`를 쓰십시오.

duplicate-stage = 단계 `{ $read }`{ JOSA($read, "이/가") } 두 번 있습니다
    .help = 둘 가운데 하나의 `id`를 바꾸십시오.
    .why = 단계는 id로 알아봅니다. 같은 id가 둘이면 어느 단계인지 알 수 없습니다.
    .example = `id: office`인 두 단계
    .mend = 다른 id를 쓰십시오. 예: `id: sales`.

end-before-start = 끝 `{ $end }`{ JOSA($end, "이/가") } 시작 `{ $start }`보다 앞섭니다
    .help = `start`나 `end`를 고치십시오.
    .why = 단계가 시작하기 전에 끝날 수는 없습니다.
    .example = planned: { "{" }start: 2026-10-26, end: 2026-03{ "}" }
    .mend = 둘 가운데 하나의 연도나 월을 고치십시오.

actual-after-as-of = `{ $day }`{ JOSA($day, "은/는") } 기준일 `{ $as_of }`보다 뒤인데, 이미 있었던 일로 적혀 있습니다
    .help = 날짜를 고치거나, 그날이 올 때까지 이 줄을 지우거나, 더 늦은 `--as-of`로 만드십시오.
    .why = `actual`은 이미 일어난 일입니다. 앞날은 계획이거나 잘못 입력한 것입니다. 월로 쓴 `end`는 그달의 마지막 날을 뜻합니다.
    .example = 2026-11-16 기준 보고서에 있는 actual: { "{" }start: 2026-12-01{ "}" }
    .mend = 올 날은 `planned`에 쓰고, 실제 날은 그날이 온 뒤에 쓰십시오.

core-technology-too-early = 단계 `{ $stage }`{ JOSA($stage, "은/는") } 국가핵심기술이 들어 있는데 `{ $start }`에 시작합니다: { $has-other_start ->
        [yes] 단계 `{ $other }`{ JOSA($other, "이/가") } 시작하는 `{ $other_start }`보다 앞섭니다
       *[no] 단계 `{ $other }`{ JOSA($other, "이/가") } 아직 시작하지 않았습니다
    }
    .help = `core_technology: true`인 단계는 다른 단계가 모두 시작한 뒤에 시작하게 하거나, 날짜를 고치십시오.
    .why = 플랫폼은 국가핵심기술이 아닌 영역부터 들여옵니다. 국가핵심기술이 든 단계는 계획에서도 실제로도, 그렇지 않은 단계가 모두 시작하기 전에는 시작할 수 없습니다.
    .example = `core_technology: true`가 아닌 단계가 2026-10부터인데, `core_technology: true`인 단계를 2026-09부터 계획한 것
    .mend = 국가핵심기술이 든 단계의 시작을 옮기거나, 다른 단계에 빠진 `actual` 시작을 쓰십시오.

metric-of-stage-unknown = 이 단계가 말하는 지표 `{ $read }`{ JOSA($read, "이/가") } 없습니다
    .help = { $has-near ->
        [yes] 혹시 `{ $near }`입니까?
       *[no] 지표의 파일 이름을 `.yaml` 없이 쓰거나, 이 줄을 지우십시오.
    }
    .why = 단계의 지표는 그 단계 옆에 차트로 보입니다.
    .example = metric: platform-user
    .mend = 지표의 파일 이름을 `.yaml` 없이 쓰십시오: `metric: platform-users`.

## 참조

bad-reference = `{ $read }`{ JOSA($read, "이/가") } 가리키는 곳이 없습니다
    .help = { $has-near ->
        [yes] 혹시 `{ $near }:`입니까?
       *[no] `metric:productivity@2026-10`, `message:ID`, `page:ID`, `../media/photo.jpg`처럼 쓰거나 `https://`로 시작하는 주소를 쓰십시오.
    }
    .why = 따라갈 수 없는 링크나 읽을 수 없는 표기는 독자에게 아무것도 주지 못합니다.
    .example = [+14.2%](metric:productivity/2026-10)
    .mend = `metric:` 뒤에 id, `@`와 기간, `#`와 수치의 종류를 차례로 씁니다. 차트에는 `?chart=…&by=…`를 붙입니다.

unknown-metric = `{ $read }`{ JOSA($read, "이라는/라는") } 지표는 없습니다
    .help = { $has-near ->
        [yes] 혹시 `{ $near }`입니까?
       *[no] 지표의 파일 이름을 `.yaml` 없이 쓰십시오.
    }
    .why = 여기에 들어갈 숫자나 차트를 만들 수 없습니다.
    .example = ![생산성](metric:productivty)
    .mend = 지표의 파일 이름을 `.yaml` 없이 쓰십시오: `metric:productivity`.

unknown-message = `{ $read }`{ JOSA($read, "이라는/라는") } 메시지는 없습니다
    .help = { $has-near ->
        [yes] 혹시 `{ $near }`입니까?
       *[no] 메시지의 파일 이름을 언어와 `.md` 없이 쓰십시오.
    }
    .why = 링크가 아무 데도 가지 못합니다.
    .example = [메시지](message:2026-04-13)
    .mend = 파일 이름 전체를 `.ko.md` 없이 쓰십시오: `message:2026-04-13-winning-innovation`.

unknown-page = `{ $read }`{ JOSA($read, "이라는/라는") } 페이지는 없습니다
    .help = { $has-near ->
        [yes] 혹시 `{ $near }`입니까?
       *[no] 페이지의 파일 이름을 언어와 `.md` 없이 쓰십시오.
    }
    .why = 링크가 아무 데도 가지 못합니다.
    .example = [지원 체계](page:suport)
    .mend = 파일 이름을 `.ko.md` 없이 쓰십시오: `page:support`.

unknown-heading = `#{ $read }`{ JOSA($read, "이라는/라는") } 제목은 없습니다
    .help = { $has-near ->
        [yes] 혹시 `#{ $near }`입니까?
       *[no] 제목의 글에서 문장 부호를 빼고, 빈칸은 붙임표로 바꾸어 쓰십시오: `#사람과-일`.
    }
    .why = 링크가 페이지는 열지만 뜻한 자리로 가지 못합니다.
    .example = [지원 체계](page:support#도움말-곳)를 보십시오.
    .mend = 제목 그대로 쓰십시오: `page:support#도움받을-곳`.

unknown-target = `{ $read }`{ JOSA($read, "이라는/라는") } { $kind-words }{ JOSA($kind-words, "은/는") } 없습니다
    .help = 파일 이름을 `.yaml` 없이 쓰십시오.
    .why = 링크가 아무 데도 가지 못합니다.
    .example = [회의](meeting:april)
    .mend = 파일 이름을 `.yaml` 없이 쓰십시오: `meeting:2026-04-20`, `rollout:platform`, `initiative:line-inspection`.

unknown-chart = `{ $read }`{ JOSA($read, "이라는/라는") } 차트는 없습니다
    .help = { $has-near ->
        [yes] 혹시 `{ $near }`입니까?
       *[no] 쓸 수 있는 차트: target-path, line, bars, multiples, waterfall, completion, bullet, sparkline
    }
    .why = 무엇을 그려야 할지 알 수 없습니다.
    .example = ![생산성](metric:productivity?chart=pie)
    .mend = target-path, line, bars, multiples, waterfall, bullet, sparkline 가운데 하나를 쓰거나 `chart`를 빼십시오.

unknown-parameter = { $kind ->
        [number] 숫자에는 `{ $read }`{ JOSA($read, "을/를") } 정할 수 없습니다
       *[chart] 차트에는 `{ $read }`{ JOSA($read, "을/를") } 정할 수 없습니다
    }
    .help = { $kind ->
        [number] 기간은 `metric:productivity@2026-10`처럼 `@` 뒤에 쓰십시오. 차트를 넣으려면 `[` 앞에 `!`를 붙이십시오.
       *[chart] { $has-near ->
            [yes] 혹시 `{ $near }`입니까?
           *[no] `?` 뒤에는 `chart=`, `by=`, `from=`, `to=`를 쓰고 그 사이에 `&`를 넣습니다.
        }
    }
    .why = 알 수 없는 말을 무시하면 페이지가 부탁한 것과 다른 것을 보여 주게 됩니다.
    .example = ![생산성](metric:productivity?chart=line&form=2026-01)
    .mend = `chart`, `by`, `from`, `to` 가운데 하나를 쓰십시오: `metric:productivity?chart=line&from=2026-01`.

chart-without-data = `{ $metric }`에는 `{ $chart }` 차트를 그릴 자료가 없습니다
    .help = 다른 차트를 고르거나, 지표에 자료를 더하십시오.
    .why = 차트가 비게 됩니다.
    .example = `contributions`가 없는 지표의 waterfall
    .mend = target-path에는 `targets`, multiples와 부문별 bars에는 `breakdowns`, waterfall에는 `contributions`가 있어야 합니다.

unknown-quantity = 지표에는 `{ $read }`{ JOSA($read, "이라는/라는") } 수치가 없습니다
    .help = { $has-near ->
        [yes] 혹시 `{ $near }`입니까?
       *[no] 쓸 수 있는 수치: value, required, gap, target, forecast, status
    }
    .why = 채워 넣을 숫자가 없습니다.
    .example = [](metric:productivity@2026-10#diference)
    .mend = `#value`, `#required`, `#gap`, `#target`, `#forecast`, `#status` 가운데 하나를 쓰십시오.

unpinned-number = `{ $read }`{ JOSA($read, "이/가") } 어느 기간의 숫자인지 적혀 있지 않습니다
    .help = { $has-suggestion ->
        [yes] `{ $suggestion }`{ JOSA($suggestion, "으로/로") } 쓰십시오.
       *[no] `@2026-10`처럼 `@`와 기간을 붙이십시오.
    }
    .why = 날짜가 있는 메시지의 글은 그대로 남습니다. 기간이 없으면 새 값이 나올 때마다 숫자가 바뀝니다.
    .example = [+14.2%](metric:productivity)
    .mend = 기간을 붙이십시오: `metric:productivity@2026-10`.

quantity-undefined = `{ $period }`의 `{ $metric }`에는 `{ $quantity }`가 없습니다
    .help = 전망에는 값이 여섯 개 있어야 하고 기한이 남아 있어야 합니다. 값이 아닌 다른 수치에는 목표가 있어야 합니다. 인용을 지우거나 다른 기간을 쓰십시오.
    .why = 그런 숫자가 없어서 보여 줄 것이 없습니다.
    .example = 값이 다섯 개인 지표의 `#forecast`
    .mend = 숫자가 있는 기간을 쓰거나, 인용을 지우십시오.

period-without-value = `{ $metric }`에는 `{ $period }`의 값이 없습니다
    .help = { $has-near ->
        [yes] 값이 있는 마지막 기간은 `{ $near }`입니다.
       *[no] 지표에 값을 더하거나, 다른 기간을 쓰십시오.
    }
    .why = 인용한 숫자를 견주어 볼 값이 없습니다.
    .example = 최근 값이 10월인데 `@2026-11`을 인용한 경우
    .mend = 값이 있는 기간을 쓰거나, 지표에 값을 더하십시오.

wrong-quote = 글에는 `{ $read }`{ JOSA($read, "이라고/라고") } 했는데, `{ $period }`의 `{ $metric }`{ JOSA($metric, "은/는") } `{ $expected }`입니다
    .help = 여기를 `{ $expected }`{ JOSA($expected, "으로/로") } 고치거나, 지표의 값을 고치십시오.
    .why = 글과 그 옆의 차트가 서로 다른 말을 해서는 안 됩니다.
    .example = 값이 14.2일 때 [+15%](metric:productivity@2026-10)
    .mend = 페이지에 나오는 대로 숫자를 쓰십시오. 대괄호를 비우면 숫자가 채워집니다: `[](metric:productivity@2026-10)`.

missing-media = `{ $read }` 파일이 없습니다
    .help = { $has-near ->
        [yes] 혹시 `{ $near }`입니까?
       *[no] 파일을 `media` 폴더에 넣고, 이름 앞에 `../media/`를 쓰십시오.
    }
    .why = 독자에게는 빈 액자만 보이게 됩니다.
    .example = ![생산 라인](../media/foto.jpg)
    .mend = 그림을 `content/media`에 복사하고, 대소문자까지 똑같이 이름을 쓰십시오.

unsupported-media = `{ $read }` 같은 파일은 게시하지 않습니다
    .help = 그림은 png, jpg, webp, 문서는 pdf로 쓰십시오.
    .why = 다른 종류의 파일에는 프로그램이 들어 있을 수 있고, 보여 주지 못하는 브라우저도 있습니다.
    .example = ![계획](../media/plan.svg)
    .mend = 그림은 png, jpg, webp로, 문서는 pdf로 내보내십시오.

empty-description = 이 그림에는 설명이 없습니다
    .help = 그림이 무엇을 보여 주는지 대괄호 안에 쓰십시오.
    .why = 그림을 볼 수 없는 사람은 설명을 듣습니다.
    .example = ![](../media/photo.jpg)
    .mend = 그림에서 중요한 것을 쓰십시오: `![새 검사 라인에서 일하는 직원들](../media/photo.jpg)`.

unsafe-link = `{ $read }`{ JOSA($read, "은/는") } 프로그램을 실행할 수 있는 링크입니다
    .help = `https://`로 시작하는 주소, `mailto:…`, 사이트 안의 링크 가운데 하나를 쓰십시오.
    .why = 사내망의 링크는 모두가 믿습니다. 링크는 페이지를 여는 일만 해야 합니다.
    .example = [누르세요](javascript:alert(1))
    .mend = 링크를 지우거나, 페이지로 가는 링크로 바꾸십시오.

## 번역

address-in-text = `{ $read }`{ JOSA($read, "이/가") } 링크 밖에 있어서 독자에게 글자 그대로 보입니다
    .help = `[글](주소)`로 쓰십시오. 두 괄호 사이와 주소 안에는 빈칸을 두지 마십시오. 독자에게 보여 줄 것이라면 역따옴표로 묶으십시오: `` `{ $read }` ``.
    .why = 주소는 대괄호 바로 뒤의 소괄호 안에서만 링크가 됩니다. 빈칸이 하나라도 끼면(파일 이름도 마찬가지입니다) 괄호와 주소가 그대로 페이지에 나오고, 그 안의 숫자는 확인되지 않습니다.
    .example = 걸린 시간은 [12일] (metric:lead-time@2026-10)입니다.
    .mend = 빈칸을 지우십시오: `[12일](metric:lead-time@2026-10)`.

raw-html = `{ $tag }`{ JOSA($tag, "은/는") } HTML이라서 독자에게 글자 그대로 보입니다
    .help = { $markdown ->
        [strong] 대신 `**글**`로 쓰십시오.
        [emphasis] 대신 `*글*`로 쓰십시오.
        [link] 대신 `[글](https://example.com)`로 쓰십시오.
        [picture] 대신 `![사진 설명](../media/photo.jpg)`로 쓰십시오.
        [break] 지우십시오. 빈 줄을 두면 문단이 바뀌고, 줄 끝에 역슬래시 `\`를 쓰면 줄이 바뀝니다.
        [list] 항목마다 줄을 바꾸고 `- `로 시작하십시오.
        [heading] 줄을 `## `로 시작하십시오.
        [table] 줄마다 `| 하나 | 둘 |`로 쓰고, 첫 줄 아래에 `|---|---|`를 쓰십시오.
       *[nothing] 지우십시오. 독자에게 보여 줄 것이라면 역따옴표로 묶으십시오: `` `{ $tag }` ``.
    }
    .why = HTML은 독자의 브라우저에서 프로그램을 실행할 수 있으므로 페이지에서 동작하지 않습니다. 문장 가운데의 태그는 잘못처럼 보입니다.
    .example = 이것은 <b>중요</b>합니다.
    .mend = Markdown으로 쓰십시오: `**중요**`, `*낱말*`, `[글](https://example.com)`, 목록은 `- `, 제목은 `## `.

missing-translation = { $language-words } 번역이 없습니다
    .help = `.{ $language }.md` 파일을 더하십시오. 그때까지 페이지에는 안내와 함께 원문이 나옵니다.
    .why = 이 언어의 독자에게는 원문과 안내 한 줄이 보입니다.
    .example = `.ko.md`는 있고 `.en.md`는 없는 메시지
    .mend = 번역을 더하십시오. 기계가 번역했다면 `translation`에 `by: ai`와 `reviewed: false`를 쓰십시오.

stale-translation = 이 번역을 만든 뒤에 원문이 바뀌었습니다
    .help = 번역을 원문에 맞추고, 원문의 다이제스트를 적으십시오: `source: "{ $digest }"`.
    .why = 두 언어의 내용이 다를 수 있으며, 페이지는 이를 독자에게 알립니다.
    .example = 한국어 메시지는 5월에 고쳤는데 영어 번역은 4월의 것인 경우
    .mend = 두 글을 견주어 번역을 고치고, `source`를 바꾸십시오.

translation-without-source = `{ $of }`에서 번역했다고 하는데, 그 글이 없습니다
    .help = `of`를 고치거나, 원문을 더하십시오.
    .why = 독자에게 번역임을 알리고 원문으로 가는 링크를 줍니다.
    .example = `.ko.md`가 없는 메시지의 `of: ko`
    .mend = 원문의 언어를 쓰거나, `translation`을 지우십시오.

## 결과

label-overlap = 차트 `{ $chart }`의 이름표가 서로 겹칩니다: { $labels }
    .help = 구성원이나 지표의 이름을 줄이십시오.
    .why = 겹친 이름표는 읽을 수 없습니다.
    .example = “차세대 제조 기술 혁신 추진 부문 동부 사업장”이라는 이름
    .mend = `site.yaml`이나 지표의 `title`을 줄이십시오.

chart-not-drawable = 차트 `{ $chart }`{ JOSA($chart, "을/를") } 그릴 수 없습니다: { $reason }
    .help = 지나치게 큰 값이나 빠진 내역이 있는지 보십시오.
    .why = 빈 틀은 아무것도 말하지 않고, 틀린 그림은 잘못 알립니다.
    .example = 12쯤 되는 값들 사이에 1e300
    .mend = 값을 고치거나 다른 차트를 고르십시오.

page-address-taken = 주소 `{ $address }`{ JOSA($address, "은/는") } 이미 `{ $other }`의 것입니다
    .help = 두 파일 가운데 하나의 이름을 바꾸십시오.
    .why = 한 페이지가 다른 페이지를 덮어쓰게 됩니다.
    .example = 지표 목록과 주소가 같은 `metrics.ko.md`
    .mend = 다른 파일 이름을 쓰십시오.

alias-taken = 예전 id `{ $alias }`{ JOSA($alias, "은/는") } 이미 `{ $other }`에서 쓰고 있습니다
    .help = aliases에서 지우거나, 둘 가운데 하나를 바꾸십시오.
    .why = 옛 링크는 한 페이지로만 갈 수 있습니다.
    .example = `aliases`에 같은 값을 쓴 메시지 두 개
    .mend = 정말로 그 id를 썼던 페이지에만 남기십시오.
