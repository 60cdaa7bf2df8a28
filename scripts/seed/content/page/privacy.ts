import type { Entry } from '../../types.ts';

export const privacy: Entry<'page'> = {
  key: 'privacy',
  shared: {},
  default: {
    title: 'Prywatność',
    slug: 'prywatnosc',
    summary:
      'Krótko: ta strona nie zbiera o Tobie niczego, nie ma plików cookie i niczego nie pobiera z obcych serwerów.',
    body: `## Czego nie robimy

- Nie używamy plików cookie ani niczego podobnego.
- Nie liczymy wejść w sposób, który pozwala kogoś rozpoznać.
- Nie wczytujemy czcionek, map, filmów ani skryptów z innych serwerów. Kiedy czytasz tę stronę, nikt inny się o tym nie dowiaduje.
- Nie ma tu kont, komentarzy ani formularzy.

## Co zapisuje serwer

Jak każdy serwer WWW, ten także widzi adres IP, z którego prosisz o stronę, i nazwę przeglądarki. Te dane służą tylko temu, żeby strona działała i była bezpieczna. Jak długo są przechowywane, ustala ten, kto prowadzi serwer, i wpisuje to tutaj.

## Kiedy do nas piszesz

Jeśli wyślesz e-mail, użyjemy Twojego adresu po to, żeby odpowiedzieć. Nie zapisujemy Cię na żadną listę.

## Kanały

Możesz śledzić stronę w czytniku kanałów (Atom albo RSS). Nie trzeba do tego podawać adresu e-mail. Nie wiemy, kto co obserwuje.

## Linki

Czasem prowadzimy do innych stron. Obowiązują na nich ich własne zasady.

## Twoje prawa

Możesz zapytać, jakie dane o Tobie mamy, poprawić je albo poprosić o ich usunięcie. Możesz też złożyć skargę do Prezesa Urzędu Ochrony Danych Osobowych. Administratorem danych jest urząd podany w stopce. W tej przykładowej wersji strony jego dane są wymyślone: **osiedla@example.org**.`,
  },
  second: {
    title: 'Privacy',
    slug: 'privacy',
    summary:
      'In short: this site collects nothing about you, sets no cookies and loads nothing from other people’s servers.',
    body: `## What we do not do

- We use no cookies or anything of the kind.
- We do not count visits in a way that lets anybody be recognised.
- We load no fonts, maps, films or scripts from other servers. When you read this site, nobody else learns of it.
- There are no accounts, comments or forms.

## What the server records

Like every web server, this one sees the IP address that asks for a page, and the name of the browser. These data serve only to keep the site working and safe. How long they are kept is settled, and written down here, by whoever runs the server.

## When you write to us

If you send an e-mail, we use your address to answer it. We put you on no list.

## Feeds

You can follow the site in a feed reader (Atom or RSS). You need not give an e-mail address for it. We do not know who follows what.

## Links

Sometimes we lead to other sites. Their own rules hold there.

## Your rights

You may ask what data about you we have, correct them, or ask for them to be deleted. You may also complain to the President of the Personal Data Protection Office (UODO). The controller is the office named in the footer. In this sample its details are made up: **osiedla@example.org**.`,
  },
};
