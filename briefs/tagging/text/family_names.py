"""What family names look like: endings that mark them in many languages, and the commonest of the others."""

import re

# Armenian, Georgian, Slavic, Greek, Turkic, Persian, Nordic, Romanian, Baltic, Basque and Spanish endings.
_ENDING = re.compile(
    r"\w{2,}(?:yan|ian|shvili|adze|idze|adze|uria|enko|chuk|czuk|czyk|wicz|ovic|evic|ovich|evich|ov|ova|ev|eva|sky|ski|"
    r"ska|skiy|skyi|opoulos|poulos|akis|idis|oglu|zadeh|zade|nejad|pour|sson|ssen|sdottir|escu|eanu|aitis|auskas|"
    r"iene|enas|dottir|berg|stein|mann|man|ez|ullah|uddin|ullayev|baev|bayev|bekov|ungu|mba|nga|anyi|aho|nen)$"
)
# English, Italian and Spanish endings that places have too: for words behind a country's name only.
_ENDING_OF_PLACES_TOO = re.compile(
    r"\w{2,}(?:ton|worth|well|wick|ford|ley|combe|bury|stone|wood|more|son|shaw|field|ham|rera|vera|elli|ello|etti|"
    r"illo|berry|house|smith|wright|away|by)$"
)
_COMMON = frozenset(
    """singh kumar sharma gupta khan ahmed ahmad ali hussain hussein hassan hasan mohammed mohamed muhammad mahmoud
    ibrahim ismail abdullah abdi omar osman yusuf malik shah iqbal butt chaudhry rahman islam hossain begum das
    roy bose sen ghosh banerjee mukherjee patel mehta reddy rao nair menon iyer pillai yadav thapa gurung rana
    adhikari silva perera fernando santos souza oliveira pereira costa ferreira rodrigues almeida lima gomes
    ribeiro carvalho barbosa garcia martinez rodriguez lopez gonzalez hernandez perez sanchez ramirez torres
    flores rivera gomez diaz reyes morales cruz ortiz gutierrez chavez ramos ruiz mendoza alvarez jimenez moreno
    romero herrera medina aguilar castro vargas guzman fernandez munoz rojas vega salazar soto delgado mendez
    castillo smith johnson williams jones davis miller wilson moore taylor anderson thomas jackson harris martin
    thompson robinson clark lewis walker hall allen wright scott green baker adams nelson carter mitchell
    roberts turner phillips campbell parker evans edwards collins stewart morris rogers reed cook morgan murphy
    bailey cooper richardson cox howard ward peterson gray watson brooks kelly sanders bennett ross henderson
    coleman jenkins perry powell patterson hughes washington butler simmons bryant alexander russell griffin
    hayes myers hamilton graham sullivan wallace west cole owens reynolds fisher ellis gibson mcdonald marshall
    murray freeman wells webb simpson stevens tucker porter hunter hicks crawford mason kennedy warren dixon
    burns gordon shaw holmes rice robertson palmer mills nichols grant knight ferguson dunn perkins spencer obi
    okafor adeyemi mensah owusu boateng diallo traore keita toure coulibaly cisse diop ndiaye fall sow ba bah
    barry camara conde sylla mugabe moyo ncube dlamini nkosi zulu mokoena banda phiri mwale mutua kamau mwangi
    otieno odhiambo ochieng wanjiru kiprop cheruiyot tesfaye bekele abebe haile gebremariam mohamud warsame
    farah rossi russo ferrari bianchi romano ricci marino greco bruno gallo conti mancini dubois durand leroy
    moreau lefebvre bernard petit martin mercier muller schmidt schneider fischer weber meyer wagner becker
    schulz hoffmann koch richter klein wolf schroeder neumann schwarz zimmermann braun kruger hofmann hartmann
    jansen bakker visser smit meijer nowak kowalski novak horvat nagy kovacs szabo toth varga popescu ionescu
    ivanov petrov sato suzuki takahashi tanaka watanabe yamamoto nakamura kobayashi yoshida yamada sasaki
    santoso wijaya siregar tan lim nasution harahap reyes bautista aquino villanueva o'brien o'connor o'neill
    mcgrath byrne doyle gallagher""".split()
)


def is_family_name(folded: str) -> bool:
    """Whether a folded word looks like a family name; places may look like one too."""
    return folded in _COMMON or _ENDING.match(folded) is not None


def may_be_family_name(folded: str) -> bool:
    """Whether a folded word that follows a country's name may be the family name of somebody called like it."""
    return is_family_name(folded) or _ENDING_OF_PLACES_TOO.match(folded) is not None
