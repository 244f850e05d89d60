import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../src/text/article.ts';

/** Who said the last quotation of a text: a name, or what kind of speaker it was where nobody is named. */
const speakerOfLast = (body: string): string | undefined => {
  const { people, quotes } = parseArticle(`News from the harbour\n\n${body}\n`);
  const last = quotes.filter(({ kind }) => kind !== 'INDIRECT').at(-1);
  return last?.speaker == null ? last?.attribution.speakerKind : people[last.speaker]?.name;
};

describe('whose saying a verb is', () => {
  it.each([
    [
      'that of the main clause, behind a preposition and a participle',
      'In declaring Carl Ortiz’s plans “not fair,” Anna Park again surprised the harbour.',
      'Anna Park',
    ],
    [
      'his whom a paper quotes',
      'Adam Lee sailed. A letter quoted Adam Lee as saying “we must do it in May”.',
      'Adam Lee',
    ],
    [
      'hers who made the remarks that it says',
      'Adam Lee sailed. The club, which highlighted remarks Anna Park made in 2011 saying she “rather hopes” for it, left.',
      'Anna Park',
    ],
    [
      'his who is blamed as something for it',
      'Anna Park slammed Adam Lee as rude and idle for suggesting that sailors “cling to ropes,” and left.',
      'Adam Lee',
    ],
    [
      'hers who does so in a statement',
      'Anna Park, a friend of Adam Lee, is sailing and in a letter credited him for “a fine and quiet race”.',
      'Anna Park',
    ],
    [
      'his who speaks behind what another cannot say',
      'Anna Park cannot say that “it is all done,” Adam Lee added, and left.',
      'Adam Lee',
    ],
    [
      'his who says what nothing said will do',
      'Nothing Anna Park said “will calm the sea,” Adam Lee said.',
      'Adam Lee',
    ],
    [
      'his who cracks a joke',
      'Anna Park left on Monday. At the race, Adam Lee cracked, “We like to get wet.”',
      'Adam Lee',
    ],
    [
      'hers whom a title behind a comma describes',
      'Anna Park, star of the show “Tides,” thanked Adam Lee for “a fine and quiet race”.',
      'Anna Park',
    ],
    ['that of one who is two things', '“It floats,” sailing coach and former club aide Adam Lee said.', 'Adam Lee'],
    [
      'his who leads in, where a stop ends the words and another speaks next',
      'Adam Lee wrote: “It floats.” Anna Park, a friend of his since May, said in a statement that it was late.',
      'Adam Lee',
    ],
    ['the same behind “but”', 'But by calling it “not fair,” Anna Park surprised Carl Ortiz.', 'Anna Park'],
    [
      'that of whoever stands between “with” and a participle',
      'The club denied it, with Adam Lee taking to the air to call Anna Park “quite mad” for it.',
      'Adam Lee',
    ],
    [
      'hers whom a clause without a second comma describes',
      '“It is a new boat, and it floats,” Anna Park, who is chairman of Our Harbour Group said in a statement.',
      'Anna Park',
    ],
    [
      'hers who writes to those behind the verb',
      'Anna Park, chairwoman of Carl Ortiz’s club, emailed friends. The email goes on to say: “It floats.”',
      'Anna Park',
    ],
    [
      'his of whom another passes it on',
      'According to Anna Park, Adam Lee said that the quay was “eating up his days”.',
      'Adam Lee',
    ],
    [
      'his who writes it in what the complaint cites',
      'According to the complaint, Adam Lee wrote in a text message that the quay was “eating up his days”.',
      'Adam Lee',
    ],
    [
      'his in the clause of the email that the report cites',
      'The report quotes an email in which Adam Lee called the quay “a disgrace”.',
      'Adam Lee',
    ],
    [
      'that of the clause which goes on behind an abbreviation with words in marks',
      'Anna Park, the minister, said the U.S. “plainly” needed a quay.',
      'Anna Park',
    ],
    [
      'hers who does it, not that of those to whom it is done',
      'After Adam Lee’s plan to close it, Anna Park thanked friends, saying: “It floats.”',
      'Anna Park',
    ],
    ['that of members of a party, by where they sit', 'House Democrats said the mayor “must go”.', 'GROUP'],
    [
      'that of whoever is blamed for it',
      'Anna Park scolded Adam Lee for saying in May that sailors on the quay should “swim home”.',
      'Adam Lee',
    ],
    ['the same behind “accused of”', 'The mayor accused Anna Park of calling the quay “a disgrace”.', 'Anna Park'],
    [
      'hers who issues what calls for it',
      'Adam Lee met Anna Park. The next day, she issued a statement calling on the board “to close the quay at once”.',
      'Anna Park',
    ],
    [
      'that of the name behind a title without an article, not of the name before the comma',
      'After the loss to Anna Park, club chairman Adam Lee bluntly called the quay “a disgrace”.',
      'Adam Lee',
    ],
    [
      'his who is called something for saying it',
      'Skipper Anna Park branded Adam Lee “arrogant and wrong” for claiming the boats were the “natural home” for sailors.',
      'Adam Lee',
    ],
    [
      'his whose claim it is, where the participle behind says something else',
      'Anna Park on Monday blamed the club for making much of Adam Lee’s claim that the mayor “sank the boat,” saying they were wrong.',
      'Adam Lee',
    ],
    ['that of the agent, without “was”', 'Adam Lee, described by Carl Orr as “a phony,” sailed on Monday.', 'Carl Orr'],
    [
      'his who wrote the tweet, not his whom it is about',
      'Adam Lee’s tweet about Carl Orr on Monday read: “He is a phony.”',
      'Adam Lee',
    ],
    [
      'his with whom somebody is upset for it',
      'Adam Lee was upset with Carl Orr for suggesting women were “asleep.”',
      'Carl Orr',
    ],
    [
      'his who is called on to apologize for it',
      'Adam Lee called on Carl Orr to apologize for calling the quay “a phony.”',
      'Carl Orr',
    ],
    ['the same in a demand', 'Adam Lee demanded that Carl Orr apologize for calling the quay “a phony.”', 'Carl Orr'],
    ['his whom somebody gets to admit it', 'Adam Lee got Carl Orr to admit that the quay was “a phony.”', 'Carl Orr'],
    [
      'his who is pressed on his claim',
      'Adam Lee pressed Carl Orr on his claim that the quay was “a phony.”',
      'Carl Orr',
    ],
    [
      'his behind a clause in front with “since”',
      'Anna Park met Carl Orr. Since calling the quay “a disgrace”, Adam Lee has sailed.',
      'Adam Lee',
    ],
    ['his who is grilled over it', 'Adam Lee grilled Carl Orr over calling the quay “a phony.”', 'Carl Orr'],
    [
      'his who is commended for his claim',
      'Adam Lee commended Carl Orr for his claim that the quay was “a phony.”',
      'Carl Orr',
    ],
  ])('%s', (_, body, speaker) => expect(speakerOfLast(body)).toBe(speaker));

  it.each([
    [
      'a participle within the sentence for one in front of it',
      'Anna Park surprised Carl Ortiz in declaring the quay “not fair” on Monday, Adam Lee’s birthday.',
      'Anna Park',
    ],
    [
      'somebody who is there for who does it',
      'Anna Park sailed with Adam Lee to call the quay “a disgrace”.',
      'Anna Park',
    ],
    [
      'who is described for a group with a verb of its own',
      'Adam Lee, who is chairman of the club, left. The club said it was “a disgrace”.',
      'ORGANIZATION',
    ],
    ['who is told for who says it', 'Adam Lee, a skipper, told Anna Park that the quay was “a disgrace”.', 'Adam Lee'],
    ['who stands behind “said” for nobody', 'It floats, said Adam Lee. “It is a disgrace,” he said.', 'Adam Lee'],
    [
      'a clause about the source for another report',
      'According to Carl Ortiz, who spoke on Monday, the quay was “eating up the days”.',
      'Carl Ortiz',
    ],
    ['a new sentence behind an abbreviation', 'Adam Lee went to the U.S. “It floats,” Anna Park said.', 'Anna Park'],
    [
      'whom somebody is compared with for who does it',
      'Adam Lee met retired sailors. “It floats,” the sailors said.',
      'GROUP',
    ],
    [
      'whoever is praised for who praises',
      'Adam Lee praised sailors who saved Carl Orr, calling them “heroes”.',
      'Adam Lee',
    ],
    ['who is met for who denies', 'Adam Lee met Anna Park, who denied it, calling it “a disgrace”.', 'Anna Park'],
    [
      'who asks before the comma for who feels',
      'Anna Park said after Adam Lee asked whether she was there, she felt “even awake” in Leeds.',
      'Anna Park',
    ],
    [
      'a record for who says that it shows it',
      'Anna Park says it shows that Adam Lee is “not fit” to sail.',
      'Anna Park',
    ],
    ['who is cited for who says it', 'Anna Park cited Adam Lee and said it was “a disgrace” in Leeds.', 'Anna Park'],
    [
      'who made remarks for who says so of them',
      'Anna Park was cross over remarks Adam Lee made in 2011, saying they were “a disgrace”.',
      'Anna Park',
    ],
    [
      'who is praised for what he seeks for who praises',
      'Anna Park wrote on Monday, praising Adam Lee for seeking “fair and sensible rules” in Leeds.',
      'Anna Park',
    ],
    [
      'who never said so for who says it',
      'Anna Park left. Adam Lee never said it was “a disgrace” in Leeds.',
      'Adam Lee',
    ],
    ['who says something for another', 'Anna Park said “it will calm the sea,” Adam Lee having left.', 'Anna Park'],
    [
      'a statement for who says so in it',
      'Adam Lee is coming. In a statement, Anna Park called it “a disgrace”.',
      'Anna Park',
    ],
    ['a mast that cracks for who says so', 'The mast cracked. “It is a disgrace,” Adam Lee said.', 'Adam Lee'],
    [
      'who is behind the verb for who is before the words',
      'Anna Park left. Of the quay, “it is a disgrace,” added Adam Lee.',
      'Adam Lee',
    ],
    ['two for one of them', '“It floats,” the sailing coach and the club aide Adam Lee said.', 'GROUP'],
    ['who leads in for who speaks behind a comma', 'Adam Lee spoke: “It floats,” Anna Park said.', 'Anna Park'],
    ['others for who is quoted', 'Adam Lee was quoted as saying it was “a disgrace” in Leeds.', 'Adam Lee'],
    ['who goes on for who asks', '“It floats,” Adam Lee said. “Is it late?” Anna Park asked.', 'Anna Park'],
    [
      'who goes on for who says it behind a full stop',
      '“It floats,” Adam Lee said. “It is late.” Anna Park said.',
      'Anna Park',
    ],
    ['a jersey for a house', 'Adam Lee wore the No 10 and said it was “a disgrace”.', 'Adam Lee'],
    [
      'who asks for whom he asks',
      'Adam Lee, who asked 41 per cent of his friends, said it was “a disgrace”.',
      'Adam Lee',
    ],
    ['the party for its members', 'The Liberal Democrats said the mayor “must go”.', 'ORGANIZATION'],
    ['the senator for a noun behind him', 'Why did Senator Adam Lee claim that it was “a disgrace”?', 'Adam Lee'],
    ['a name for what it owns', 'Our man in the harbour is Adam Lee. Our man called it “a disgrace”.', 'UNNAMED'],
    [
      'whoever is thanked for who thanks',
      'Anna Park thanked Adam Lee for the day, saying it was “a delight”.',
      'Anna Park',
    ],
    [
      'whoever is waited for for who waits',
      'Anna Park waited for Adam Lee, calling the quay “a disgrace”.',
      'Anna Park',
    ],
    [
      'who reads a letter for who writes it',
      'Anna Park read on Monday a letter from Adam Lee calling the quay “a disgrace”.',
      'Adam Lee',
    ],
    [
      'a title between commas for that of another',
      'The quay is quiet. Anna Park, club chairman, bluntly called it “a disgrace”.',
      'Anna Park',
    ],
    [
      'an employer’s name behind a title for that of another',
      'Anna Park, a Harwich Town skipper called to the board, said it was “a disgrace”.',
      'Anna Park',
    ],
    [
      'who is called something for who claims another thing',
      'Skipper Anna Park branded Adam Lee “arrogant and wrong” for the day, claiming the boats were the “natural home” for sailors.',
      'Anna Park',
    ],
    [
      'who is named behind the participle for who speaks before it',
      'Anna Park on Monday said that the mayor “sank the boat,” adding that Adam Lee had been there.',
      'Anna Park',
    ],
    [
      'who is called something for who then is “he”',
      'Skipper Carl Park branded Adam Lee “arrogant and wrong” for claiming the boats were “natural”. “It is a disgrace,” he said.',
      'Carl Park',
    ],
    [
      'by whom somebody lives for who describes it',
      'Adam Lee, who lives by Carl Orr, described the quay as “a phony.”',
      'Adam Lee',
    ],
    ['whom a tweet is about for who tweets', 'Carl Orr tweeted about Adam Lee on Monday: “He is a phony.”', 'Carl Orr'],
    [
      'with whom somebody is upset for who suggests something of his own',
      'Adam Lee was upset with Carl Orr on Monday, suggesting women were “asleep.”',
      'Adam Lee',
    ],
    [
      'to whom somebody apologizes for who called it so',
      'Adam Lee apologized to Carl Orr for calling the quay “a phony.”',
      'Adam Lee',
    ],
    [
      'who is asked to welcome her for whose word it is',
      'Adam Lee asked Carl Orr to welcome Anna Park as his “new best friend.”',
      'Adam Lee',
    ],
    [
      'who is called on to apologize for who is “he” behind it',
      'Adam Lee called on Carl Orr to apologize for calling the quay names. “It is a gem,” he said.',
      'Adam Lee',
    ],
    [
      'who sails behind “since” for who has called it so before',
      'Anna Park has sailed since calling the quay “a disgrace”, and Adam Lee has not.',
      'Anna Park',
    ],
    [
      'who is grilled for who calls it so on that day',
      'Adam Lee grilled Carl Orr on Monday, calling the quay “a phony.”',
      'Adam Lee',
    ],
    [
      'who is commended on his boat for who says so',
      'Adam Lee commended Carl Orr on his boat and said the quay was “a phony.”',
      'Adam Lee',
    ],
    [
      'on whose boat they met for who says so',
      'Adam Lee met Carl Orr on his boat and said the quay was “a phony.”',
      'Adam Lee',
    ],
  ])('does NOT take one for another: %s', (_, body, speaker) => expect(speakerOfLast(body)).toBe(speaker));
});
