/** A post and what was answered to it. `by` counts in PEOPLE from 0. */
export type Said = { by: number; says: string; quoting?: string; replies?: Said[] }
export type Debate = { title: string; topics: string[]; opens: Said }

export const PORTS: readonly Debate[] = [
  {
    title: 'Who actually decides which container is opened?',
    topics: ['m-coc', 'x-cor', 'x-cit'],
    opens: {
      by: 1,
      says: 'In every port I have worked in, the risk score is the official answer and a phone call is the real one. I would like to hear, from your own experience, where the decision sits on an ordinary day.',
      replies: [
        {
          by: 2,
          says: 'With the shift supervisor. The score narrows two thousand boxes to sixty; somebody then picks eight, and nobody writes down why. What helped where I was: the reason had to be typed *before* the seal was cut.',
          replies: [
            {
              by: 3,
              quoting: 'the reason had to be typed before the seal was cut',
              says: 'I tried the same and learnt that reasons get copied. A free text nobody reads is a ritual. Two people and a random second pick did more.',
              replies: [
                {
                  by: 4,
                  says: 'Random picks are the cheapest measure I know. They also protect the honest supervisor: nobody can lean on a die.',
                  replies: [
                    {
                      by: 10,
                      says: 'Until the list of picks is known an hour early. Draw them at the gate, in front of the driver.',
                      replies: [
                        {
                          by: 2,
                          says: 'Yes. At the gate, and the roll is kept. I have seen it done with a pack of cards.',
                        },
                      ],
                    },
                  ],
                },
                { by: 15, says: 'How long did it last before somebody found a way round it?' },
              ],
            },
            {
              by: 17,
              says: 'A closed list of reasons, with "other" counted and shown each month, worked better for me than free text.',
            },
          ],
        },
        {
          by: 16,
          says: 'Follow the overtime. The pattern I trust most is who is on the rota when the empties come back.',
          replies: [
            {
              by: 4,
              says: 'Ask who is on the rota the night before a holiday. It is a dull question and it has never failed me.',
            },
          ],
        },
      ],
    },
  },
  {
    title: 'Seals, and the twenty minutes nobody owns',
    topics: ['x-cit', 'm-cft'],
    opens: {
      by: 17,
      says: 'Between the crane and the scanner there is a stretch that belongs to no one. I have timed it: **eighteen to twenty-six minutes**.\n\nThree questions:\n\n1. Who could own it without a new law?\n2. Would a camera change anything, or only move it?\n3. Has anybody paid the drivers for waiting?',
      replies: [
        { by: 10, says: 'To the second: it moved it. To the third: yes, and thefts fell for a year.' },
        { by: 2, says: 'The drivers know everything and are asked nothing. I would start there.' },
      ],
    },
  },
]

export const GOLD: readonly Debate[] = [
  {
    title: 'When a small-scale mine gets its papers too quickly',
    topics: ['m-nrr', 'r-eco'],
    opens: {
      by: 7,
      says: 'A permit that takes eleven months for a cooperative and nine days for a company founded last week tells me more than any audit. What other clocks do you look at?',
      replies: [
        {
          by: 19,
          says: 'The time between the first export and the first royalty. And fuel: nobody digs without diesel.',
        },
        {
          by: 25,
          says: 'Mercury by the kilo. Everybody reports gold and nobody reports mercury, so it is still honest.',
          replies: [{ by: 7, says: 'That one I will steal. Thank you.' }],
        },
        { by: 26, says: 'School attendance in the villages around. It falls three weeks before the production does.' },
      ],
    },
  },
  {
    title: 'Refiners who ask no questions',
    topics: ['m-nrr', 'r-aml', 'x-iff'],
    opens: {
      by: 14,
      says: 'Suppose you may ask a refiner exactly one question and they must answer truthfully. Mine: who paid for the flight?',
      replies: [
        {
          by: 18,
          says: 'Which of your suppliers did you turn away last year, and why. No name on that list is an answer too.',
        },
        { by: 22, says: 'What was it before it was scrap?' },
      ],
    },
  },
]

export const REVIEW: readonly Debate[] = [
  {
    title: 'What do you do when the focal point never answers?',
    topics: ['x-rev', 'x-cvs', 'r-tra'],
    opens: {
      by: 11,
      says: 'Three letters, no reply. I have learnt not to take it as hostility: in two cases the post was simply empty. How do you find out, without making an enemy?',
      replies: [
        {
          by: 8,
          says: 'I ask for something small that they can give: the calendar. A yes to a small thing opens the door for a larger one.',
        },
        {
          by: 20,
          says: 'Por teléfono, nunca por carta. Y pregunto por la persona que prepara las reuniones, no por quien las preside.',
          replies: [
            {
              by: 13,
              says: 'De acuerdo. Y siempre ofrezco algo antes de pedir: un dato, un contacto, una traducción.',
            },
          ],
        },
        {
          by: 23,
          says: 'A parliamentary question from a friendly member did more than any letter of mine. But it cannot be taken back.',
        },
      ],
    },
  },
  {
    title: 'Writing a contribution that gets read',
    topics: ['x-rev', 'r-nsa'],
    opens: {
      by: 8,
      says: 'Two pages. One finding a paragraph. The article of the Convention in the margin. What else have you seen work?',
      replies: [
        { by: 11, says: 'A table that the drafters can copy. If they can paste it, it is in.' },
        { by: 20, says: 'One thing that the State does well, at the top, and meant.' },
      ],
    },
  },
]

export const WITNESSES: readonly Debate[] = [
  {
    title: 'The first forty-eight hours after somebody speaks',
    topics: ['r-vic', 'x-hrd'],
    opens: {
      by: 15,
      says: 'Programmes are built for the years before a trial. In my experience people are lost in the first two days, over a phone, a dog, a child’s school bag. What do you have ready?',
      replies: [
        {
          by: 26,
          says: 'A person with a car and no uniform. Cash in small notes. A list of three places that do not ask.',
        },
        {
          by: 9,
          says: 'Somebody who stays *after* the interview is over. That costs nothing and is always the first thing to be cut.',
        },
        { by: 21, says: 'A second phone, already set up, with the numbers they know by heart and no others.' },
      ],
    },
  },
]

export const CANDID: readonly Debate[] = [
  {
    title: 'A thing I got wrong',
    topics: ['r-enf', 'x-dat'],
    opens: {
      by: 19,
      says: 'No names here, so I begin. For four years I counted seizures and called it progress. The price on the street never moved. What did you believe for too long?',
      replies: [
        { by: 6, says: 'That an arrest at the top breaks a network. It breaks a name.' },
        {
          by: 12,
          says: 'That people stay silent out of fear. Mostly it is because nobody came back to tell them what happened.',
        },
        { by: 5, says: 'That I could tell when somebody was lying.' },
        { by: 24, says: 'That more data would settle the argument. It moved the argument to the data.' },
      ],
    },
  },
]

export const FOUNDERS: readonly Debate[] = [
  {
    title: 'From twenty-seven to a hundred, without losing the room',
    topics: ['r-int', 'x-cvs'],
    opens: {
      by: 0,
      says: 'It is easy to become a hundred people who all know each other. I would rather that every second newcomer is somebody whom none of the others has met. What would you trade for that?',
      replies: [
        { by: 12, says: 'Speed. I would wait half a year longer.' },
        { by: 23, says: 'Comfort. Let half of each room be new, and let the old half listen first.' },
        { by: 18, says: 'One rule: whoever invites does not also vouch.' },
      ],
    },
  },
]
