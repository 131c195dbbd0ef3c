// The search engine: an inverted index, handed over in parts by scripts, and BM25F over it (Robertson and Zaragoza, "The
// Probabilistic Relevance Framework: BM25 and Beyond", 2009). The fields of a page were added up when the index was made.
// A text is cut into terms here as in src/render/search/terms.rs: what differs is not found.
var milepostSearch = (function () {
  "use strict";
  var K1 = 1.2;
  var B = 0.75;
  var WEIGHT_BITS = 4;
  var RUNS = /[가-힣]+|[ㄱ-ㅎ]+|(?:(?![가-힣ㄱ-ㅣ])[\p{Alphabetic}\p{N}])+/gu;
  var HANGUL = /^[가-힣]/;
  var CONSONANTS = /^[ㄱ-ㅎ]/;
  // Particles that often end a word of two syllables or more.
  var PARTICLE = /^(..+?)(?:에서는?|에게|에는|에도|으로|부터|까지|보다|이나|은|는|이|가|을|를|의|에|로|와|과|도|만)$/;
  var INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
  // Two consonants typed in a row become one character.
  var PAIRS = { ㄳ: "ㄱㅅ", ㄵ: "ㄴㅈ", ㄶ: "ㄴㅎ", ㄺ: "ㄹㄱ", ㄻ: "ㄹㅁ", ㄼ: "ㄹㅂ", ㄽ: "ㄹㅅ", ㄾ: "ㄹㅌ", ㄿ: "ㄹㅍ", ㅀ: "ㄹㅎ", ㅄ: "ㅂㅅ" };

  var pages = [];
  // By term: the number of a page, its weight there, the next page, and so on.
  var postings = new Map();
  var totalLength = 0;

  function add(part) {
    var first = pages.length;
    part.pages.forEach(function (row, place) {
      var length = part.lengths[place];
      totalLength += length;
      pages.push({ group: row[0], href: row[1], title: row[2], detail: row[3], text: row[4], lang: row[5], length: length });
    });
    part.terms.forEach(function (term, place) {
      var page = first;
      var held = postings.get(term) || [];
      part.postings[place].forEach(function (posting) {
        page += posting >> WEIGHT_BITS;
        held.push(page, posting & ((1 << WEIGHT_BITS) - 1));
      });
      postings.set(term, held);
    });
  }

  function small(text) {
    return text.normalize("NFC").toLowerCase();
  }

  // Harman's S stemmer.
  function stem(word) {
    if (/[^ea]ies$/.test(word) && word.length > 4) return word.slice(0, -3) + "y";
    if (/..[^aeo]es$/.test(word) || /..[^us]s$/.test(word)) return word.slice(0, -1);
    return word;
  }

  function pairs(word) {
    var found = [];
    for (var place = 1; place < word.length; place++) found.push(word.slice(place - 1, place + 1));
    return found;
  }

  // The words of a query. A single syllable or a consonant behind another word is a particle, a unit or not yet typed.
  function words(query) {
    var end = -1;
    var found = [];
    var runs = Array.from(small(query).matchAll(RUNS));
    runs.forEach(function (run) {
      var text = run[0];
      var follows = run.index === end;
      end = run.index + text.length;
      if (CONSONANTS.test(text)) {
        if (!follows) found.push(text.replace(/[ㄱ-ㅎ]/g, function (letter) { return PAIRS[letter] || letter; }));
      } else if (!(follows && HANGUL.test(text) && text.length === 1)) {
        found.push(HANGUL.test(text) ? text : stem(text));
      }
    });
    return found;
  }

  function termsWhere(test) {
    return Array.from(postings.keys()).filter(test);
  }

  // What a word is looked up by: for each of its pieces the terms that stand for it.
  function pieces(word, isLast) {
    if (HANGUL.test(word)) {
      if (word.length > 1) return pairs(word).map(function (pair) { return [pair]; });
      return [termsWhere(function (term) { return term.includes(word); })];
    }
    if (!isLast || word.length < 2) return [[word]];
    return [termsWhere(function (term) { return term.startsWith(word); })];
  }

  // How many of its pieces belong to a word itself; the rest belong to a particle.
  function ownPieces(word) {
    var parts = PARTICLE.exec(word);
    return parts ? parts[1].length - 1 : Infinity;
  }

  // The weight of a piece by page.
  function weights(terms) {
    var found = new Map();
    terms.forEach(function (term) {
      var held = postings.get(term) || [];
      for (var place = 0; place < held.length; place += 2) {
        found.set(held[place], (found.get(held[place]) || 0) + held[place + 1]);
      }
    });
    return found;
  }

  function addTo(scores, page, score, count) {
    var known = scores.get(page) || { score: 0, count: 0 };
    scores.set(page, { score: known.score + score, count: known.count + count });
  }

  // The pages that were counted often enough.
  function atLeast(needed, scores) {
    scores.forEach(function (own, page) {
      if (own.count < needed) scores.delete(page);
    });
    return scores;
  }

  // The score by page for a word. Of its pieces that are known at all a page needs half, of two both: so 안전교육 finds
  // 안전 교육, but 생산성 does not find 생산량. A particle is not needed: 생산성은 finds 생산성이.
  function byPieces(word, isLast) {
    var scores = new Map();
    var own = ownPieces(word);
    var known = 0;
    pieces(word, isLast).map(weights).forEach(function (found, place) {
      var needed = found.size > 0 && place < own ? 1 : 0;
      var rarity = Math.log(1 + (pages.length - found.size + 0.5) / (found.size + 0.5));
      known += needed;
      found.forEach(function (weight, page) {
        var length = (pages[page].length * pages.length) / totalLength;
        addTo(scores, page, (rarity * weight * (K1 + 1)) / (weight + K1 * (1 - B + B * length)), needed);
      });
    });
    return atLeast(Math.max(1, known < 3 ? known : Math.ceil(known / 2)), scores);
  }

  // The consonant that each syllable of a text begins with; other characters stay.
  function initials(text) {
    return text.replace(/[가-힣]/g, function (syllable) {
      return INITIALS[Math.floor((syllable.charCodeAt(0) - 0xac00) / 588)];
    });
  }

  // Names that hold the consonants in a row, spaces aside: best at the start of a word, and of a short name.
  function byInitials(word) {
    var scores = new Map();
    pages.forEach(function (page, number) {
      var place = placeOfInitials(small(page.title), word);
      if (place) addTo(scores, number, (place.startsWord ? 2 : 1) + word.length / page.title.length, 1);
    });
    return scores;
  }

  // Where in a text the syllables begin with these consonants, at the start of a word if there is such a place.
  function placeOfInitials(text, word) {
    var own = initials(text);
    var pattern = "(" + Array.from(word).join(" *") + ")";
    var atStart = new RegExp("(^|[^ㄱ-ㅎ])" + pattern).exec(own);
    var match = atStart || new RegExp("()" + pattern).exec(own);
    return match && { start: match.index + match[1].length, end: match.index + match[0].length, startsWord: match === atStart };
  }

  // The pages a query finds, best first. Of the words that are known at all a page needs more than a third.
  function find(query) {
    var sums = new Map();
    var asked = words(query);
    var found = asked.map(function (word, place) {
      return CONSONANTS.test(word) ? byInitials(word) : byPieces(word, place === asked.length - 1);
    });
    found = found.filter(function (scores) { return scores.size > 0; });
    found.forEach(function (scores) {
      scores.forEach(function (own, page) { addTo(sums, page, own.score, 1); });
    });
    var best = Array.from(atLeast(Math.floor(found.length / 3) + 1, sums)).sort(function (a, b) {
      return b[1].score - a[1].score || a[0] - b[0];
    });
    return best.map(function (entry) { return pages[entry[0]]; });
  }

  // Marks in `hits` where a Korean word or a good part of it stands.
  function markHangul(text, word, hits) {
    var least = word.length < 3 ? word.length : Math.max(2, Math.floor(word.length / 2));
    for (var place = 0; place + least <= text.length; place++) {
      for (var length = word.length; length >= least; length--) {
        if (word.includes(text.substr(place, length))) {
          hits.fill(true, place, place + length);
          break;
        }
      }
    }
  }

  // Splits a text into pieces that a query finds and pieces that it does not: [{text, hit}]. Consonants find names only.
  function marked(text, query, isName) {
    var whole = small(text).length === text.length ? small(text) : text;
    var hits = new Array(text.length).fill(false);
    words(query).forEach(function (word, place, all) {
      if (HANGUL.test(word)) return markHangul(whole, word, hits);
      if (CONSONANTS.test(word)) {
        var found = isName && placeOfInitials(whole, word);
        return found && hits.fill(true, found.start, found.end);
      }
      Array.from(whole.matchAll(RUNS)).forEach(function (run) {
        var own = stem(run[0]);
        if (own === word || (place === all.length - 1 && word.length > 1 && own.startsWith(word))) {
          hits.fill(true, run.index, run.index + run[0].length);
        }
      });
    });
    var parts = [];
    for (var end = 0; end < text.length; ) {
      var begin = end;
      while (end < text.length && hits[end] === hits[begin]) end++;
      parts.push({ text: text.slice(begin, end), hit: hits[begin] });
    }
    return parts;
  }

  return { add: add, find: find, marked: marked };
})();
