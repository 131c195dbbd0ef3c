# The search page. The script on the page fills in {count}.

search = Search
search-label = Words to find
search-hint = Words, or the beginning of the last one
search-others = Other pages
search-found = Pages found: { $count }, { $edition }
search-none = No page found.
search-all = Show all
search-tips = What you can try
search-tip-spelling = Check the spelling.
search-tip-shorter = Use fewer or shorter words.
search-tip-directory = Look through the list of all pages below.
search-contact = Still not found? Ask:
search-directory = All pages
search-letters = By first letter
search-no-letter = 0–9
search-shortened = Only the newest 500 messages are listed here. Earlier ones are in the lists by year.
