import { describe, expect, test } from 'vitest';
import { uploadStem, uploadStemsIn } from '../src/index.ts';
import { isDecoration, isAlternativeText } from '../src/markdown/alternative-text.ts';
import { picturesIn } from '../src/markdown/pictures.ts';

describe('The description of a picture', () => {
  test.each([
    'Sąsiedzi sadzą drzewo',
    'b',
    'Dwór',
    'Zdjęcie lotnicze Olszy',
    'Mapa osiedla z 1975 r.',
    'Zrzut ekranu formularza z zaznaczonym przyciskiem',
    'Zdjęcie 3: grill',
    'Festyn 2026',
    'Biało-czerwono-zielona flaga',
    'czarno-biała',
    'Linia 52',
    'Tramwaj Krakowiak',
    'A4',
    'Plakat: 12.12.2026, godz. 17.00',
    '你好',
    'Widok z okna (1978)',
    'Logo URBACT III',
    'Fotografia grupowa',
  ])('%s', (words) => {
    expect(isAlternativeText(words)).toBe(true);
  });

  test.each([
    ['nothing', ['', ' ', '…', '()', '🎉', '2026', '12.11.2026', '3']],
    [
      'the name of a camera',
      ['IMG_2034', 'IMG 2034', 'img2034', 'DSC_0012', '_DSC0012', 'DSCN0441', 'P1010234', 'GOPR0012'],
    ],
    [
      'that of a telephone',
      ['20261128_123456', 'PXL_20261128_101112123', 'IMG-20261120-WA0003', 'MVIMG_20261128', 'IMG_2034 (2)'],
    ],
    [
      'that of a messenger',
      [
        'WhatsApp Image 2026-11-20 at 12.34.56',
        'received_1234567890',
        'FB_IMG_1606',
        'viber_image_2026-11-20',
        'signal-2026-11-20-121212',
      ],
    ],
    [
      'that of a program',
      [
        'Zrzut ekranu 2026-11-28 o 12.30.45',
        'Screenshot from 2026-11-28',
        'Adobe Scan 20 lis 2026',
        'Skan0001',
        'unnamed',
        'Bez tytułu',
        'pobrane (1)',
        'Przechwytywanie',
      ],
    ],
    [
      'that everything is called',
      [
        'zdjęcie (3)',
        'Zdjęcie',
        'zdjecie1',
        'obraz',
        'Obraz 2',
        'foto 12',
        'image',
        'photo-1',
        'kopia zdjęcie 2',
      ],
    ],
    [
      'with an ending',
      ['IMG_2034.jpg', 'Plan osiedla.pdf', 'Festyn na Azorach.JPEG', 'a.heic', 'zdjęcie.png (1)'],
    ],
    ['as people name files', ['festyn_na_azorach', 'festyn_2026', 'plan-olsza-2026-v2']],
    [
      'a hash',
      [
        'd41d8cd98f00b204e9800998ecf8427e',
        '0f8fad5b-d9cd-469f-a165-70867728950e',
        'plan_1a2b3c4d5e_0123456789abcdef',
        'Z3JkLmQ9xWpQ',
      ],
    ],
  ])('is not %s', (_, words) => {
    expect(words.filter(isAlternativeText)).toEqual([]);
  });

  test('may say that the picture is decoration', () => {
    expect(['ozdoba', ' Ozdoba ', 'decoration'].map(isDecoration)).toEqual([true, true, true]);
    expect(['', 'Ozdoba choinkowa'].map(isDecoration)).toEqual([false, false]);
  });
});

describe('The pictures of a text', () => {
  test.each([
    ['inline', 'a ![b](/uploads/c.png) d', [['b', '/uploads/c.png']]],
    ['with a title', '![b](/uploads/c.png "x")', [['b', '/uploads/c.png']]],
    ['in angle brackets', '![b](</uploads/c.png>)', [['b', '/uploads/c.png']]],
    ['without words', '![](https://cms.example/uploads/c.png)', [['', 'https://cms.example/uploads/c.png']]],
    ['with brackets and escapes', '![a [b] \\] c](x)', [['a [b] ] c', 'x']]],
    [
      'by a name',
      '![b][X] ![x] ![y][]\n\n[x]: /uploads/c.png\n[y]: <d>',
      [
        ['b', '/uploads/c.png'],
        ['x', '/uploads/c.png'],
        ['y', 'd'],
      ],
    ],
    ['in a link', '[![b](c)](d)', [['b', 'c']]],
    [
      'in HTML',
      '<IMG alt=\'b\' class="q"\nsrc=c><img src="d">',
      [
        ['b', 'c'],
        ['', 'd'],
      ],
    ],
    ['by reference', '![b](osiedle:file/f1)', [['b', 'osiedle:file/f1']]],
    ['and nothing else', '[b](c) \\![b](c) ![b] (c) !(b)[c] <image src="c">', []],
  ])('%s', (_, source, pictures) => {
    expect(picturesIn(source)).toEqual(pictures.map(([alternative, address]) => ({ alternative, address })));
  });
});

describe('The stem of an upload', () => {
  test('is the same for all versions and variants of a file, and for no other', () => {
    const all = [
      'plan_1a2b3c4d5e',
      'plan_1a2b3c4d5e_0123456789abcdef.jpg',
      'plan_1a2b3c4d5e_fedcba9876543210.png',
      'plan_1a2b3c4d5e_1200_fedcba9876543210.avif',
    ];
    expect(new Set(all.map(uploadStem))).toEqual(new Set(['plan_1a2b3c4d5e']));
    for (const other of [
      'plan_1a2b3c4d5f_0123456789abcdef.jpg',
      'plan_1a2b.pdf',
      'plan_1a2b3c4d5e_1a2b3c4d5f.jpg',
    ])
      expect(uploadStem(other)).not.toBe('plan_1a2b3c4d5e');
    expect(uploadStem('_1a2b3c4d5e_0123456789abcdef.jpg')).toBe('_1a2b3c4d5e');
  });

  test('is found in a text, whatever the address before it', () => {
    const text =
      '![a](/uploads/a_1.png) [b](https://x.example/uploads/b_1.pdf#p2) <img src=/media/c_1.png> "/uploads/d." /media/...';
    for (const written of [text, JSON.stringify(text)])
      expect([...uploadStemsIn(written)]).toEqual(['a_1', 'b_1', 'c_1', 'd']);
  });
});
