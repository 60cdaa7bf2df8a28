/**
 * Makers of texts that may take too long, each for a number of characters. A parser or scanner that goes back for every
 * new mark takes four times as long for twice the text.
 */
export const bombs: Record<string, (size: number) => string> = {
  // Emphasis.
  'emphasis that never closes': of('_a__'),
  'stars that never close': of('*a '),
  'stars of all kinds': of('*a **b ***c '),
  'stars without words': of('*'),
  'stars nested': (size) => '*'.repeat(size / 2) + 'a' + '*'.repeat(size / 2),
  'emphasis in emphasis': nested('*a _b ', ' b_ a*'),
  'strikes that never close': of('~~a '),
  'underscores between letters': of('a_'),
  // Brackets.
  'brackets that open': of('['),
  'brackets nested': nested('[', ']'),
  'brackets that close': of(']'),
  'pictures that open': of('!['),
  'links that open': of('[a]('),
  'links with brackets in their addresses': of('[a]((('),
  'links with titles that never end': of('[a](/b "c'),
  'links in links': nested('[a', '](/b)'),
  'references without targets': of('[a][b] '),
  'targets of references': (size) => lines('[a$]: /b', size),
  'one target, many references': (size) => `[a]: /b\n\n${'[a] '.repeat(size / 4)}`,
  // Code.
  'backticks of growing length': (size) => growing('`', ' a ', size),
  'backticks that never close': of('`a'),
  'fences that never close': of('```\na\n'),
  'a fence of tildes': of('~~~ a\n'),
  // Blocks.
  'quotes nested': of('>'),
  'quotes nested with spaces': of('> '),
  'lists nested': (size) => growing('  ', '- a\n', size),
  'lists on one line': of('- '),
  'numbers on one line': of('1. '),
  'items of a list': of('- a\n'),
  'items with paragraphs': of('- a\n\n  b\n'),
  'items of a numbered list': of('1) a\n'),
  'items that count up': (size) => lines('$. a', size),
  'items that do not count up': of('1. a\n2. b\n4. c\n'),
  'lists that begin anew': of('1. a\n\n2. b\n\n'),
  'numbered lists nested': (size) => growing('   ', '1. a\n', size),
  'numbered lists that end in text': of('1. a\n2. b\nc\n1. d\n'),
  'one number, many lines': (size) => `1. a\n${'b\n'.repeat(size / 2)}`,
  'numbers of many lines': of('1. a\n\n   b\n\nc\n'),
  dates: of('12. maja\n'),
  'lone stars': of('* a\n\nb\n\n'),
  'stars and plus signs': of('* a\n+ b\n'),
  'typed bullets': of('• a\n'),
  'typed bullets without words': of('•'),
  'lines with dashes': of('– a\n'),
  'lines with dashes and capital letters': of('– A\n'),
  formulas: of('2*3*'),
  'stars with words on both sides': of('a**b:**c **d '),
  'stars that end nowhere': of('**a *b\n'),
  'stars by threes': of('***a:***b '),
  tasks: of('- [ ] a\n'),
  'almost a rule': of('- - - a '),
  rules: of('---\n'),
  headings: of('# a\n'),
  'headings with one text': of('## Plan\n\n'),
  'headings that end in spaces': (size) => `# a${' '.repeat(size)}b`,
  'headings that end in signs': (size) => `# a ${'# '.repeat(size / 2)}b`,
  'underlined headings': of('a\n=\n'),
  'lines without an underline': of('a\n'),
  'indented lines': of('    a\n'),
  'empty lines': of('\n'),
  'lines of spaces': of('   \n'),
  spaces: of(' '),
  'spaces at the ends of lines': (size) => `a${' '.repeat(size)}b`,
  breaks: of('a  \n'),
  backslashes: of('\\'),
  escapes: of('\\*'),
  tabs: of('\t'),
  // Tables.
  'a table of many columns': (size) => `${'|a'.repeat(size / 4)}\n${'|-'.repeat(size / 4)}\n`,
  'a table of many rows': (size) => `|a|b|\n|-|-|\n${'|c|d|\n'.repeat(size / 6)}`,
  'a table of pipes': of('|'),
  'a table whose head never ends': (size) => `${'a|'.repeat(size / 2)}\n|-`,
  'a table whose rows are short': (size) =>
    `${'|a'.repeat(size / 6)}|\n${'|-'.repeat(size / 6)}|\n${'|\n'.repeat(size / 6)}`,
  'dashes and colons': of(':-'),
  // HTML.
  'tags that open': of('<b>'),
  'tags that close': of('</b>'),
  'tags nested': nested('<b>', '</b>'),
  'links in HTML nested': nested('<a href="/b">', '</a>'),
  'tags that never end': of('<b '),
  'tags with attributes that never end': of('<b a='),
  'tags with quotes that never end': of('<b a="'),
  'one tag with many attributes': (size) => `<b ${'a=1 '.repeat(size / 4)}>c</b>`,
  'lists in HTML nested': nested('<ul><li>', '</li></ul>'),
  'tables in HTML nested': nested('<table><tr><td>', '</td></tr></table>'),
  'paragraphs in paragraphs': of('<p>a<p><ul>'),
  'headings in headings': nested('<h1><h2>', '</h2></h1>'),
  'comments that never end': of('<!--'),
  'comments with hyphens': (size) => `<!--${'-'.repeat(size)}`,
  'comments in comments': nested('<!-- ', ' -->'),
  'comments on lines of their own': of('<!-- a\n\n'),
  'scripts on lines of their own': of('<script>\n\na\n\n'),
  'styles that end': of('<style>a</style> b '),
  'styles in styles': nested('<style>', '</style>'),
  'titles in sentences': of('a <title> b '),
  'titles cut in two': (size) => '<tit'.repeat(size / 8) + '<title>le>'.repeat(size / 16),
  'frames with quotes': of('<iframe "'),
  'names in angle brackets': of('<nazwa> '),
  'names in angle brackets that never end': of('<nazwa '),
  'long names in angle brackets': (size) => `<${'a'.repeat(size)}`,
  'fences and styles': of('```\n<style>\n```\n'),
  'backticks and styles': of('`<style>'),
  declarations: of('<!A'),
  'processing instructions that never end': of('<?'),
  'CDATA sections that never end': of('<![CDATA['),
  'scripts that never end': of('<script>'),
  'styles that never end': of('<style>a'),
  'text areas that never end': of('<textarea>'),
  'less-than signs': of('<'),
  'less-than signs and spaces': of('< '),
  // Addresses, entities and words.
  addresses: of('https://a.pl '),
  'addresses without an end': of('www.'),
  'an address with many brackets': (size) => `https://a.pl/${'('.repeat(size)}`,
  'an address with many marks at its end': (size) => `https://a.pl/${'.,;:!?'.repeat(size / 6)}`,
  'an address with many entities at its end': (size) => `https://a.pl/${'&a;'.repeat(size / 3)}`,
  'letters before no at-sign': of('a.'),
  'letters and plus signs': of('a+'),
  'e-mail addresses': of('a@b.pl '),
  'e-mail addresses that go on': of('a@b.'),
  'addresses in angle brackets': of('<https:'),
  ampersands: of('&'),
  entities: of('&amp;'),
  'entities that never end': of('&a'),
  'character references': of('&#1'),
  'one word': of('a'),
  words: of('a b '),
  numbers: of('1 '),
  'groups of a number': of('123 '),
  'Roman numbers': of('XIV '),
  'one Roman number': of('X'),
  abbreviations: of('ul. '),
  'quotation marks': of('"'),
  dashes: of(' – '),
  'no-break spaces': of('\u00a0'),
  'combining marks': of('\u0301'),
  emoji: of('🎉'),
  'Cyrillic letters': of('Привет '),
  'capital letters': of('AB'),
  'letters and digits': of('aB1'),
  'control characters': of('\u0001'),
  'line separators': of('\u2028'),
  'lone surrogates': of('\ud800'),
  'a picture with dots in its name': (size) => `![a](/uploads/a${'.'.repeat(size)}b)`,
  'files that do not exist': (size) => lines('![a](/uploads/a$.png)', size),
  'links that lead nowhere': (size) => lines('[a](/a$/)', size),
  'a fragment of many percent signs': (size) => `[a](#${'%'.repeat(size)})`,
  'a path of many slashes': (size) => `[a](/${'a/'.repeat(size / 2)})`,
  references: of('[a](osiedle:meeting/b) '),
  'references in angle brackets': of('<osiedle:meeting/b> '),
  'references in HTML nested': nested('<a href="osiedle:meeting/b">', '</a>'),
  'references whose tags never end': of('<a href="osiedle:meeting/b" '),
  'a reference without an end': (size) => `[a](osiedle:meeting/${'b'.repeat(size)})`,
  'pictures by references': of('![a](osiedle:file/b) '),
  'ends of CDATA sections': of(']]>'),
};

function of(piece: string): (size: number) => string {
  return (size) => piece.repeat(Math.ceil(size / piece.length));
}

function nested(open: string, close: string): (size: number) => string {
  return (size) => {
    const count = Math.ceil(size / (open.length + close.length));
    return open.repeat(count) + 'a' + close.repeat(count);
  };
}

/** Repeats a line up to a size, with a new number instead of `$` each time. */
function lines(line: string, size: number): string {
  return Array.from({ length: Math.ceil(size / (line.length + 4)) }, (_, at) =>
    line.replace('$', `${at}`),
  ).join('\n');
}

/** Repeats a line up to a size, each time with one piece more. */
function growing(piece: string, end: string, size: number): string {
  let text = '';
  for (let count = 1; text.length < size; count++) text += piece.repeat(count) + end;
  return text;
}
