/** Where visitors find a page: answer to `GET /navigation/places`. */
export interface PagePlace {
  isInMenu: boolean;
  isInFooter: boolean;
  /** Whether editors have put links into the menu. Otherwise it has the sections. */
  isMenuChosen: boolean;
  /** Whether editors have put links into the footer. Otherwise all pages stand there that the menu lacks. */
  isFooterChosen: boolean;
}
