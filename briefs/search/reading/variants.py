"""Words of two spellings that the stemmer does not bring together: British and American, old and new transcriptions.

Searched together; the index keeps each as it is written. What one spelling shares with another word is left out:
*storey* and *story*, *draught* and *draft*, *kerb* and *curb*.
"""

from collections.abc import Iterator

from briefs.analysis import stem

_FAMILIES = """
metre meter, kilometre kilometer, centimetre centimeter, millimetre millimeter, litre liter, fibre fiber, calibre
caliber, sombre somber, sabre saber, spectre specter, lustre luster, manoeuvre maneuver, skilful skillful, wilful
willful, fuelled fueled, dialled dialed, duelling dueling, aluminium aluminum, analyse analyze, paralyse paralyze,
catalyse catalyze, sulphur sulfur, sulphuric sulfuric, sceptic skeptic, sceptical skeptical, scepticism skepticism,
judgement judgment, dialogue dialog, aeroplane airplane, artefact artifact, mould mold, moulding molding, smoulder
smolder, tsar czar tzar, tsarist czarist, jewellery jewelry, plough plow, councillor councilor, counsellor counselor,
focussed focused, burnt burned, learnt learned, leapt leaped, pretence pretense, practise practice, gaol jail, whisky
whiskey, yoghurt yogurt, pyjamas pajamas, enquiry inquiry, enquire inquire, disc disk, adviser advisor, protester
protestor, hijack highjack, gypsy gipsy, omelette omelet, archaeology archeology, archaeologist archeologist,
archaeological archeological, paedophile pedophile, paedophilia pedophilia, paediatric pediatric, paediatrician
pediatrician, encyclopaedia encyclopedia, haemorrhage hemorrhage, haemorrhagic hemorrhagic, haemophilia hemophilia,
haemoglobin hemoglobin, anaemia anemia, anaesthetic anesthetic, anaesthesia anesthesia, anaesthetist anesthetist,
orthopaedic orthopedic, foetus fetus, foetal fetal, diarrhoea diarrhea, leukaemia leukemia, gynaecologist
gynecologist, caesarean cesarean, oesophagus esophagus, oestrogen estrogen, palaeontologist paleontologist, mediaeval
medieval, quran koran, quranic koranic, muslim moslem, shia shiite, uighur uyghur uygur, taliban taleban, rouble
ruble, sheikh sheik, vizier vizir, bedouin beduin, pashtun pushtun pathan, jihadi jihadist, intifada intifadah,
madrassa madrasa madrasah, fatwa fatwah, hijab hejab, sharia shariah,
mohammed mohamed mohammad mohamad muhammad, hussein husain hussain hossein, ahmed ahmad, hassan hasan, yusuf yousuf
yousef youssef
"""
_OTHERS: dict[str, tuple[str, ...]] = {}
for _family in _FAMILIES.replace("\n", " ").split(","):
    _stems = tuple(map(stem, _family.split()))
    _OTHERS |= {one: tuple(other for other in _stems if other != one) for one in _stems}
#: What makes a thing so: who asks for what is legal means what was legalised too, but not the other way round.
_MADE = """apology apologise, criticism criticise, hospital hospitalise, immunity immunise, legal legalise, modern
modernise, neutral neutralise, normal normalise, radical radicalise, stability stabilise, vandalism vandalise"""
for _one, _made in map(str.split, _MADE.split(",")):
    _OTHERS.setdefault(stem(_one), (stem(_made),))


def written_otherwise(stems: tuple[str, ...]) -> tuple[str, ...]:
    """The stems, those of what is spelled otherwise, and of what makes a thing so."""
    return tuple(dict.fromkeys((*stems, *(other for one in stems for other in _OTHERS.get(one, ())))))


#: Endings of names that one alphabet writes in one way and transcriptions in several.
_ENDINGS = (("skiy", "skyy", "skii", "skij", "sky", "ski"), ("vich", "vych", "vitch"), ("yev", "iev", "jev"))
TRANSCRIBED = tuple(ending for endings in _ENDINGS for ending in endings)


def transcribed(form: str) -> Iterator[str]:
    """How else a name may be transcribed that ends like Zelensky or Yanukovych."""
    for endings in _ENDINGS:
        ending = next((ending for ending in endings if form.endswith(ending)), "")
        if ending and len(form) > len(ending) + 1:
            yield from (form.removesuffix(ending) + other for other in endings if other != ending)
