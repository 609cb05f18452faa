/** What is said when a thread is to be carried into another room: to its moderators, and to those who wrote in it. */
export const carriages = {
  'carry.open': 'Carry it to another room',
  'carry.close-first': 'A thread is carried when it is closed, so that nothing changes on the way. Close it first.',
  'carry.no-room': 'You moderate no other open room.',
  'carry.into': 'Into which room?',
  'carry.choose': 'Choose a room',
  'carry.why':
    'Everybody who wrote in it is asked, and has seven days. It moves only if all of them are in the other room and say yes; otherwise you are told that not all did, and not who. There its words stand as by participants, without names and at one time; here they are gone.',
  'carry.ask': 'Ask its writers',
  'carry.asked':
    'Its writers are asked whether it may go to {room}. They have until {time}; whether all agree is known then.',
  'carry.is-due': 'Its writers have had their time.',
  'carry.now': 'Carry it to {room}',
  'carry.call-off': 'Ask no more',
  'carry.mine': 'Threads that would move',
  'carry.mine-facts': 'From {from} to {into}. It is decided on {time}.',
  'carry.mine-why':
    'It moves if everybody who wrote in it says yes by then. Otherwise it stays, and nobody is told who did not. If you would rather not, say nothing.',
  'carry.mine-words': 'Your words would stand there like this, each as by a participant, and be gone here:',
  'carry.mine-risk': 'Whoever has read them here may know that they are yours, and learns that you are in {into}.',
  'carry.yes': 'Yes, carry my words',
  'carry.take-back': 'Take my yes back',
  'carry.said-yes': 'You have said yes.',
  'carry.taken-back': 'Your yes is taken back.',
}
