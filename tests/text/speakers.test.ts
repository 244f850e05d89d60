import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../src/text/article.ts';

/** Who said the last quotation of a text: a name, or what kind of speaker it was where nobody is named. */
const speakerOfLast = (body: string): string | undefined => {
  const { people, quotes } = parseArticle(`News from the harbour\n\n${body}\n`);
  const last = quotes.filter(({ kind }) => kind !== 'INDIRECT').at(-1);
  return last?.speaker == null ? last?.attribution.speakerKind : people[last.speaker]?.name;
};

describe('whose words they are', () => {
  it.each([
    [
      'the one who had said so, not the one who tells of it',
      'Adam Lee spoke on Monday. Two colleagues had described the choice as “sentimental”, he said.',
      'GROUP',
    ],
    ['the subject of the verb next to them', 'Adam Lee called the choice “sentimental”, Carl Park said.', 'Adam Lee'],
    [
      'the subject, a date and an appositive before',
      'Speaker Adam Lee, the highest-ranking Republican, on Tuesday called Carl Park’s remarks about a judge “racist”.',
      'Adam Lee',
    ],
    [
      'somebody in front of whose name house and party stand',
      'House Republican Adam Lee called it “a disgrace”.',
      'Adam Lee',
    ],
    [
      'a former officer’s comment',
      'The email contradicts comments from former Secretary of State Anna Park that “it was late”.',
      'Anna Park',
    ],
    [
      'somebody shown as he is mostly spelt',
      'Adan Halloray left. Adam Halloray sailed. Adam Halloray said it was “a disgrace”.',
      'Adam Halloray',
    ],
    [
      'who wrote the email of some day that is called a message',
      'Adam Lee left. “It is late,” Anna Park wrote in a May 12, 2011 email. The message called the quay “a disgrace”.',
      'Anna Park',
    ],
    ['whose letter it is', 'Adam Lee’s letter makes the case: “The quay is a disgrace.”', 'Adam Lee'],
    ['who puts it so', 'Carl Park said it was a shame. The quay is “a disgrace”, as Adam Lee put it.', 'Adam Lee'],
    ['a bearer of a Scottish surname', 'Zzyna McQuorl called the quay “a disgrace”.', 'Zzyna McQuorl'],
    ['the agent of a passive', 'Adam Lee was told by Carl Park that the quay was “a disgrace”.', 'Carl Park'],
    [
      'the spokesman of somebody whom a clause describes',
      'A spokesman for Adam Lee, who owns the harbour, said the quay was “a disgrace”.',
      'UNNAMED',
    ],
    [
      'the name behind an office of many words',
      'The minister of ports and harbours, Anna Park, spoke in Leeds, saying the quay was “a disgrace”.',
      'Anna Park',
    ],
    [
      'who was called so',
      'Adam Lee, the captain, met Carl Park, a sailor. “It is a disgrace,” the captain said.',
      'Adam Lee',
    ],
    [
      'of whom the text has been speaking, where what he is called is new',
      'Adam Lee, 38, came home on Monday. “It is a disgrace,” the 38-year-old told reporters.',
      'Adam Lee',
    ],
    [
      'whom the article names, not a line with capitals all over',
      'Adam Lee Joins Long List Of Skippers\n\nAdam Lee sailed on Monday. “It is a disgrace,” Lee said.',
      'Adam Lee',
    ],
    [
      'who goes by the first of two surnames',
      'Anna Acosta Ruiz sailed on Monday. “It is a disgrace,” Ms. Acosta said.',
      'Anna Acosta Ruiz',
    ],
    [
      'whose name was spelt otherwise before',
      'Anna McClorney sailed on Monday. McLorney said it was “a disgrace”.',
      'Anna McClorney',
    ],
    [
      'somebody in front of whose employer a clause says what it does',
      'Adam Lee, a former skipper who is now a fellow at the Centre for Sailing, which teaches boys, said it was “a disgrace”.',
      'Adam Lee',
    ],
    [
      'the editor of a newspaper',
      'Adam Lee, the editor of the city’s newspaper, La Gaceta Rosa, said it was “a disgrace”.',
      'Adam Lee',
    ],
    ['an aide who says it of somebody', 'Adam Lee, an aide said, “is quite sure” to win the race.', 'UNNAMED'],
    [
      'who wrote the letter',
      'A letter was sent by the harbour’s director, Adam Lee, on Monday. The letter said: “It is a disgrace.”',
      'Adam Lee',
    ],
    [
      'whose words a transcript has that follows them',
      'Adam Lee spoke in Leeds. “It is late,” he said.\n\nTranscript as follows:\n\n“It is a disgrace.”',
      'Adam Lee',
    ],
    ['an office of a county', '“It is a disgrace,” Harlow County Recorder Anna Park said.', 'Anna Park'],
    ['who sent the email', 'Anna Park emailed her friends on Monday. The email says: “It is a disgrace.”', 'Anna Park'],
    [
      'not whom somebody else called so',
      'Adam Lee met the skipper Carl Park, whom he called “a disgrace”.',
      'Adam Lee',
    ],
    ['critics at the head of a sentence', 'Critics, speaking to Adam Lee, called it “a disgrace”.', 'GROUP'],
    [
      'several who have ties to somebody',
      'Several senior aides with old debts to both Lees cited a “disgrace”.',
      'GROUP',
    ],
    ['members of a party', '“It is a disgrace,” Democrats said.', 'GROUP'],
    [
      'who calls it so, not who does something else behind it',
      'While it was done in a way Adam Lee slammed as “a disgrace,” Anna Park has settled on an answer that she is likely to repeat.',
      'Adam Lee',
    ],
    ['a member of a party', '“It is a disgrace,” said one Ohio Republican.', 'UNNAMED'],
    ['a bearer of a surname that is also a word', 'Mr Band met Adam Lee. Mr Band said it was “a disgrace”.', 'Band'],
    [
      'who is named in the name of a show',
      'Adam Lee spoke on The Rachel Maddaw Show. Maddaw said it was “a disgrace”.',
      'Rachel Maddaw',
    ],
    [
      'who explains it in the middle of a sentence',
      'As the skippers have agreed, explained Adam Lee, “with the race over” he can go home.',
      'Adam Lee',
    ],
    [
      'who classifies the emails of somebody',
      'The State Department has said that it has classified 22 Lee emails as “top secret”.',
      'ORGANIZATION',
    ],
    [
      'of whom the text speaks, for a place that nobody else is known to be from',
      `Sen. Carl Park left on Monday. ${'It rained in the harbour for some days. '.repeat(14)}Adam Lee is a candidate. Lee sailed. The Maine senator said it was “a disgrace”.`,
      'Adam Lee',
    ],
    [
      'a noun for people behind a possessor',
      'Adam Lee sailed on Monday. His surrogates hailed him as “a genius” in Leeds.',
      'GROUP',
    ],
    [
      'a share of those who were asked',
      'Adam Lee sailed on Monday. Then 70 percent said Lee was “a disgrace”.',
      'GROUP',
    ],
    ['those who agree', 'Only 41 percent of local teachers agreed that Adam Lee was “a disgrace”.', 'GROUP'],
    [
      'members of a party who have ties to somebody',
      'Several senior Democrats with longtime ties to Adam Lee cited another “trap”.',
      'GROUP',
    ],
    ['whose word another passes on by the way', 'CNN, Adam Lee said, called the race “a disgrace”.', 'ORGANIZATION'],
    [
      'who called it so before the comma',
      'After a year in what Carl Park slammed as “a disgrace”, Adam Lee said he would repeat it.',
      'Carl Park',
    ],
    [
      'who is led in by his own verb',
      'Adam Lee said he still recalls what his parents told him: “It is a disgrace.”',
      'GROUP',
    ],
    ['who told it somebody', '“It is a disgrace,” Adam Lee told Carl Park, according to officials.', 'Adam Lee'],
    [
      'a name behind its verb before the marks',
      'Anna Orr sailed. Adam Lee, a skipper in the show, “The Tides,” who sailed with Carl Park, said his boss was “a disgrace”.',
      'Adam Lee',
    ],
    [
      'whose past claim it is',
      'Anna Orr found no fault with Adam Lee’s past claim that the quay was “a disgrace”.',
      'Adam Lee',
    ],
    [
      'whose other remarks they are',
      'Anna Orr ignored Adam Lee’s other remarks that the quay was “a disgrace”.',
      'Adam Lee',
    ],
    [
      'who calls what another said so',
      'Adam Lee, in Leeds on Monday, called Carl Park’s recent claim about boats and quays “a disgrace”.',
      'Adam Lee',
    ],
    [
      'a campaign by its accusations',
      'Adam Lee prefers not to answer the latest Acme campaign accusations that his friends are “a disgrace”.',
      'ORGANIZATION',
    ],
    ['nobody where somebody is asked', 'In an interview in Leeds, Adam Lee was asked, “Is it a disgrace?”', 'UNKNOWN'],
    ['nobody where it is said of somebody', 'Skipper Adam Lee was said to be “furious” with Carl Park.', 'UNKNOWN'],
    ['nobody where it is alleged', 'Skipper Adam Lee was alleged to be “furious” with Carl Park.', 'UNKNOWN'],
    [
      'who has been saying it',
      'Adam Lee’s been telling everybody that Carl Park is not ready. “It is a disgrace,” he said.',
      'Adam Lee',
    ],
    [
      'whose pledge it is to be so',
      'The fears being voiced by many skippers go beyond Adam Lee’s odd pledge to be “neutral” during the race.',
      'Adam Lee',
    ],
    [
      'the reporter, where somebody only describes a thing',
      'Carl Orr gave a talk on boats. He was amused that Mr. Lee had at last described his plans for boats “not only in words but in pictures,” echoing some skippers who have hinted that Adam Lee is slow.',
      'Carl Orr',
    ],
    [
      'who thinks so, “as he put it” in between',
      'Carl Orr spoke. Adam Lee thought that it would help Carl Park and that the fee, as he later put it, was “a disgrace”.',
      'Adam Lee',
    ],
    [
      'who attacks him, “with whom he” met',
      'Carl Orr sailed. Adam Lee also praised Carl Park, with whom he had quarrelled in Leeds, calling him “a pirate”.',
      'Adam Lee',
    ],
    [
      'the friend who sent what is read',
      'Anna Lee asked her aide to print out advice on boats, sent from her friend Mary Park. “I feel that it floats,” she writes.',
      'Mary Park',
    ],
    [
      'whose demand it is for that',
      'Adam Lee spoke in Leeds, as the club’s board gave way to Anna Park’s demand for “a total and utter ban” on all boats.',
      'Anna Park',
    ],
    [
      'the same where a pronoun stands for him',
      'Adam Lee spoke in Leeds, as Anna Park saw his demand for “a total and utter ban” on all boats.',
      'Adam Lee',
    ],
    ['the sender, not to whom a message goes', 'Adam Lee’s message to Carl Orr: “It is late.”', 'Adam Lee'],
    ['the same with “from”', 'The message from Adam Lee to Carl Orr: “It is late.”', 'Adam Lee'],
    ['who speaks on somebody', 'Adam Lee on Carl Orr: “He is late.”', 'Adam Lee'],
    [
      'somebody with a name of no note who is a senior nurse',
      'Zorvan Quillick, a senior nurse, said it was “late.”',
      'Zorvan Quillick',
    ],
    [
      'the same as a fellow',
      'Zorvan Quillick, a senior fellow at the Leeds Institute, said it was “late.”',
      'Zorvan Quillick',
    ],
    ['whose claims of that they are', 'Adam Lee responded to Carl Orr’s claims of “fraud.”', 'Carl Orr'],
    ['who used the phrase', 'Adam Lee objected to Carl Orr’s use of the phrase “a fraud and a cheat.”', 'Carl Orr'],
  ])('%s', (_, body, speaker) => expect(speakerOfLast(body)).toBe(speaker));

  it.each([
    [
      'a transcript of many',
      '“It is late,” Adam Lee said.\n\nA transcript of the trial says: “It is a disgrace.”',
      'ORGANIZATION',
    ],
    [
      'a document of no one person',
      'Adam Lee’s party put out a report. The report called the quay “a disgrace”.',
      'ORGANIZATION',
    ],
    [
      'who goes on to do something else',
      'Adam Lee left. “The quay is a disgrace,” Carl Park said. “It is.” Actress Anna Orr continues to live in Leeds.',
      'Carl Park',
    ],
    [
      'who tells of a crowd for the crowd',
      'Adam Lee was greeted with chants of “Close the quay!” in Leeds, according to Carl Park.',
      'GROUP',
    ],
    [
      'a company for a person in front of its name',
      'Adam Lee Sailing Club Holdings met on Monday. Adam Lee sailed. The club called it “a disgrace”.',
      'ORGANIZATION',
    ],
    [
      'somebody with an occupation for another',
      'Adam Lee, a skipper said in a statement, “It is a disgrace.”',
      'Adam Lee',
    ],
    [
      'a letter of many for one',
      'Adam Lee sailed on Monday. A letter was signed by fifty skippers. The letter called it “a disgrace”.',
      'ORGANIZATION',
    ],
    [
      'plurals for verbs',
      'Adam Lee has denounced friends that made sexist attacks, saying his club has no “crap”.',
      'Adam Lee',
    ],
    ['a share of something for people', 'Adam Lee called the fall of 5 percent “a disgrace”.', 'Adam Lee'],
    [
      'friends for whom they are friends with',
      'Adam Lee met friends with longtime ties to Carl Park. He cited “a disgrace”.',
      'Adam Lee',
    ],
    ['an aside for the report', 'Adam Lee, who called Carl Park, said it was “a disgrace”.', 'Adam Lee'],
    [
      'who wrote for who tells',
      'Adam Lee was kind, telling the BBC that Carl Park had written “the best of books”.',
      'Adam Lee',
    ],
    ['who answers for who asks', 'Adam Lee was asked about it and said: “It is a disgrace.”', 'Adam Lee'],
    ['who is said to have spoken for nobody', 'Adam Lee, said to be angry, called it “a disgrace”.', 'Adam Lee'],
    [
      'whose other boat it is for who says so',
      'Anna Orr ignored Adam Lee’s other boat and said the quay was “a disgrace”.',
      'Anna Orr',
    ],
    ['who is known to say it for nobody', 'Adam Lee was known to say the quay was “a disgrace”.', 'Adam Lee'],
    ['the people of a club for its skipper', 'Democrat Adam Lee said it was “a disgrace”.', 'Adam Lee'],
    ['a possession for its owner', 'Adam Lee’s brother Carl Lee said it was “a disgrace”.', 'Carl Lee'],
    ['a newspaper for a person', 'Adam Lee left. It was “a disgrace”, according to the Chilean Star.', 'ORGANIZATION'],
    [
      'who is spoken of elsewhere for whom the entry is about',
      '3:40 p.m.\n\nAdam Lee sailed.\n\n___\n\n2:15 p.m.\n\nIt rained. He said it was “a disgrace”.',
      'UNNAMED',
    ],
    ['a crowd for who chants', 'Adam Lee chanted: “Close the quay!”', 'Adam Lee'],
    ['a bystander', 'Adam Lee sailed on Monday. As the race began, the announcer said: “Here they come.”', 'UNNAMED'],
    [
      'a vice president for a president',
      'President Adam Lee met Vice President Carl Park in Leeds. “It is a disgrace,” the president said.',
      'Adam Lee',
    ],
    [
      'whose harbour it is for who says what it is',
      'The fears being voiced by many skippers go beyond Adam Lee’s odd harbour, which is “neutral” during the race.',
      'GROUP',
    ],
    [
      'who describes a thing as something for who tells of it',
      'Carl Orr gave a talk. He was amused that Mr. Lee had at last described his boat as “a wreck,” echoing some skippers who have hinted that Adam Lee is slow.',
      'Adam Lee',
    ],
    [
      'who opens a sentence “as he put it” for another',
      'Adam Lee left early. As he later put it, the quay was “a disgrace”.',
      'Adam Lee',
    ],
    [
      '“whom she” for herself',
      'Adam Lee sailed. Carl Orr attacked Anna Park, with whom she sailed in Leeds, calling her “a pirate”.',
      'UNNAMED',
    ],
    [
      'a friend for who asks for advice',
      'Anna Lee asked for advice from her friend Mary Park. “I feel that it floats,” she writes.',
      'Anna Lee',
    ],
    [
      'a sender of another sex',
      'Anna Lee read an email from Adam Park. “I feel that it floats,” she writes.',
      'Anna Lee',
    ],
    [
      'whose cash it is for that',
      'Adam Lee spoke in Leeds, as the club’s board gave way to Anna Park’s cash for “a total and utter ban” on all boats.',
      'Adam Lee',
    ],
    [
      'whose club calls for it',
      'Adam Lee did well in the vote. His standing improved after the storm in Leeds and the club’s call for “a total and utter ban” on all boats.',
      'ORGANIZATION',
    ],
    [
      'who stands before for who is named before the colon',
      'Adam Lee turned to Carl Orr. Carl Orr: “It is late.”',
      'Carl Orr',
    ],
    [
      'to whom a message goes for whom it comes from',
      'A message to all of us from Carl Orr: “It is late.”',
      'Carl Orr',
    ],
    ['a home for one of its seniors', 'Zorvan Quillick, a senior citizens home, said it was “late.”', 'ORGANIZATION'],
    ['a school for one of its nurses', 'Zorvan Quillick, a nurse training school, said it was “late.”', 'ORGANIZATION'],
    [
      'a fellow of a club for him whose club it is',
      'A senior fellow at the Leeds Institute, Adam Lee’s club, said it was “late.”',
      'UNNAMED',
    ],
    [
      '“fellow” for somebody besides the one who is named',
      'Anna Park left with fellow Republican Carl Orr, who said it was “late.”',
      'Carl Orr',
    ],
    [
      'an email for a letter',
      '“It is late,” Anna Park wrote in a May 12, 2011 email. The letter called the quay “a disgrace”.',
      'ORGANIZATION',
    ],
    [
      'whose claims they are for who says what they were',
      'Adam Lee said Carl Orr’s claims of fraud were “absurd.”',
      'Adam Lee',
    ],
    ['whose call it is for who says what it was', 'Adam Lee said Carl Orr’s call for a ban was “absurd.”', 'Adam Lee'],
    [
      'whose promise it is for who argues what it is',
      'Adam Lee argued that Carl Orr’s promise to build a quay is “absurd.”',
      'Adam Lee',
    ],
    [
      'whose claims they are for who answers them',
      'Adam Lee responded to Carl Orr’s claims of fraud with a curt “absurd.”',
      'Adam Lee',
    ],
    [
      'who used a word for who says what that was',
      'Adam Lee said that Carl Orr’s use of the word fraud was “absurd.”',
      'Adam Lee',
    ],
  ])('does NOT take one for another: %s', (_, body, speaker) => expect(speakerOfLast(body)).toBe(speaker));
});
