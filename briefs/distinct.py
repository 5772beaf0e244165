"""Words that the rules of English spelling file with other words although they are about something else.

The rules take endings away, and what is left may be another word's beginning: *authorities* would be found by *author*,
*several* by *severe*, *majority* by *major*, and the surname *Harris* by *Harry*. Each family below is filed by itself,
its forms together. They were read off the words of 113,546 short stories, wherever two of different meaning fell
together.
"""

_WORDS = """
abortion abortions, according accordingly, accountable accountability, animated animation animations animator
animators, armed, authority authorities, busy busier busiest, combatant combatants, commuter commuters, considerable
considerably, conversation conversations, coronation coronations, coroner coroners, corporal corporals, critic critics
criticism criticisms, critical critically, customer customers, depart departs departed departing, design designs
designed designer designers designing, detective detectives, directive directives, emergence, emir emirs, exclusive
exclusively, executive executives, experience experiences experienced experiencing, experiment experiments
experimental experimented experimenting, extremism extremist extremists, governorate governorates, hospitality,
humanity, important importantly importance, informal informally, informant informants, initiative initiatives,
installment installments instalment instalments, intensive intensively, islamism islamist islamists, journalism
journalist journalists, liberal liberals liberalism, liquid liquids, majority majorities, medication medications,
memorial memorials, mineral minerals, minority minorities, nationality nationalities, objective objectives, occupant
occupants, ordinance ordinances, oriental, personal personally, personality personalities, positive positively
positivity, premiere premieres premiered, procession processions, protestant protestants protestantism, publication
publications, publicity, quite, relative relatives, relatively, renewable renewables, responsible responsibly
responsibility responsibilities, securities, several, severe severely severity, socialism socialist socialists, stated
stating, succession successions, successive successively, terminal terminals terminally, titanic, underlying, unit
units, vacation vacations
"""
_NAMES = """
adele, adly, aires, angeles, anies, babis, borne, carles, carly, carrie, chang, cooper coopers, denis, denys, federer,
greene, harris, helene, henri, hollande, ivanovic, julie, justine, leone, maine, manning, marie, marin, martine,
michele, morales, nicolas, nikolic, palme, providence, reyes, saied, sein, simone, toure, waleed
"""
#: A form -> what it is filed under, which no stem of another word is.
FILED_APART = {
    form: f"{family.split()[0]}="
    for families in (_WORDS, _NAMES)
    for family in families.split(",")
    for form in family.split()
}
