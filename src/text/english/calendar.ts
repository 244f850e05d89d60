/** The calendar as news prints it, with the abbreviations of newspapers' style guides (no final dot); compiled by hand. */

import { phrases } from './word-list.ts';

/** Weekdays, months, seasons' holidays and feasts, lower case; "march" and "may" are words of their own too. */
export const CALENDAR_WORDS: ReadonlySet<string> = phrases(
  "advent, all saints' day, anzac day, apr, april, april fool's day, april fools' day, armistice day, ascension",
  'ash wednesday, ashura, aug, august, australia day, bank holiday, bastille day, black friday, black history month',
  'bonfire night, boxing day, burns night, canada day, chanukah, chinese new year, christmas, christmas day',
  'christmas eve, cinco de mayo, columbus day, cyber monday, d-day, dec, december, diwali, earth day, easter',
  "easter monday, easter sunday, eid, eid al-adha, eid al-fitr, election day, epiphany, father's day, feb, february",
  'flag day, fourth of july, fri, friday, fridays, good friday, groundhog day, guy fawkes night, hajj, halloween',
  'hanukkah, hogmanay, holi, holocaust memorial day, holy week, inauguration day, independence day',
  "indigenous peoples' day, international women's day, jan, january, jul, july, july fourth, jun, june, juneteenth",
  'kwanzaa, labor day, labour day, lent, lunar new year, mar, march, mardi gras, martin luther king day',
  "martin luther king jr. day, may, may day, memorial day, mlk day, mon, monday, mondays, mother's day",
  "mothering sunday, new year, new year's, new year's day, new year's eve, nov, november, nowruz, oct, october",
  "palm sunday, pancake day, passover, pearl harbor day, pentecost, presidents day, presidents' day, pride month",
  'purim, ramadan, remembrance day, remembrance sunday, rosh hashanah, sat, saturday, saturdays, sep, sept, september',
  "shavuot, shrove tuesday, st andrew's day, st george's day, st patrick's day, st. patrick's day, sukkot, sunday",
  'sundays, super bowl sunday, super tuesday, thanksgiving, thanksgiving day, thu, thur, thurs, thursday, thursdays',
  "tue, tues, tuesday, tuesdays, v-e day, valentine's, valentine's day, ve day, veterans day, victoria day",
  "victory day, wed, wednesday, wednesdays, weds, women's history month, yom kippur",
);
