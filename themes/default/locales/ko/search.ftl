# 검색 쪽. {count}는 화면의 스크립트가 채웁니다.

search = 검색
search-label = 찾을 말
search-hint = 낱말로 찾습니다. 쪽의 이름은 초성으로도 찾습니다.
search-others = 기타
search-found = 찾은 쪽 { $count }개, { $edition }
search-none = 찾은 쪽이 없습니다.
search-all = 모두 보기
search-tips = 이렇게 해 보세요
search-tip-spelling = 맞춤법을 살펴보세요.
search-tip-shorter = 더 짧은 말로 찾거나 낱말을 줄여 보세요.
search-tip-directory = 아래 모든 쪽의 차례에서 찾아보세요.
search-contact = 그래도 찾지 못하면 물어보세요:
search-directory = 모든 쪽
search-letters = 첫 글자로 찾기
search-no-letter = 숫자
search-shortened = 메시지는 최근 500편만 실었습니다. 그 전의 메시지는 해마다의 목록에 있습니다.
