"""Four documents and what the team asks of them: the set by which the floors of the search were chosen.

Each question names the heading that answers it. `UNANSWERED` are questions of other matters, `NEARBY` name a document
or its matter and ask what it does not say.
"""

SONOMA = """# Agreement with Vineyard Barn, Sonoma

## Arrival and parking
The caterer may enter the grounds from 2 pm. Vans park in the lower lot behind the barn; the upper lot belongs to
guests and must stay free. Nothing may be parked on the lawn at any time.

## Open fire
Grills stand on the stone terrace only, at least twelve feet from the building. A fire extinguisher of class K has to be
within reach while a grill is lit.

## Noise
Music outdoors ends at 10 pm. After that doors and windows of the barn stay closed.

## Rubbish
The caterer takes all rubbish and grease along. A cleaning fee of $350 is charged when anything is left behind.

## Cancellation
The venue refunds the rent in full up to sixty days before the event, and half of it up to thirty days before.
"""

INSURANCE = """# General liability, confirmation of cover

Bay Mutual Insurance confirms general liability cover for My Hibachi LLC. The policy number is BM-448120.

## Limits
The limit is $2,000,000 for each occurrence and $4,000,000 in total for a year. The deductible is $1,000.

## Additional insured
Venues are named as additional insured on request. A certificate takes two working days; write to
certificates@baymutual.example.

## What is not covered
Damage to rented grills, loss of wages, and events outside California and Nevada are not covered.
"""

HANDBOOK = """# Handbook for chefs

## Clothing
Chefs wear the black jacket, long trousers and closed non-slip shoes. Jewelry stays at home, apart from a plain ring.

## Being late
Whoever will be late calls the station manager at least an hour before the start. Three late arrivals in a quarter lead
to a talk with the manager.

## Knives
Knives travel in their roll, in the locked box of the van. They are sharpened every Monday by the station.

## Sickness
Whoever is ill calls before 8 am. Nobody works within 48 hours of vomiting or diarrhea. A doctor's note is needed from
the third day on.

## Mileage
Own cars are paid 70 cents a mile beyond the first 20 miles of a day. Claims are handed in by the fifth of the next
month.
"""

PRICES = """# Pacific Foods, prices from June

| Item | Unit | Price |
|---|---|---|
| Chicken thigh, boneless | 10 lb case | $32.50 |
| Sirloin steak | per lb | $9.80 |
| Shrimp 16/20, peeled | 2 lb bag | $21.00 |
| Jasmine rice | 50 lb sack | $38.00 |

## Delivery
Orders placed before 11 am arrive the next morning. Below $250 a delivery costs $25. There is no delivery on Sundays.

## Complaints
Spoiled goods are reported within 24 hours with a photo; they are replaced or credited.
"""

DOCUMENTS = {
    "Vineyard Barn Sonoma contract": SONOMA,
    "Insurance letter 2026": INSURANCE,
    "Staff handbook": HANDBOOK,
    "Pacific Foods price list": PRICES,
}

ANSWERED = (
    ("what does the Sonoma venue say about parking", "Arrival and parking"),
    ("where can our van stand at the Vineyard Barn", "Arrival and parking"),
    ("how early can we get in at the barn in Sonoma?", "Arrival and parking"),
    ("how far from the building must the grill be at the vineyard", "Open fire"),
    ("do we need a fire extinguisher in Sonoma", "Open fire"),
    ("until when may music play outside at the Sonoma venue", "Noise"),
    ("who takes the trash at the Vineyard Barn", "Rubbish"),
    ("what is the cleaning fee of the barn", "Rubbish"),
    ("do we get the rent back if we cancel at the vineyard", "Cancellation"),
    ("what is our liability limit per occurrence", "Limits"),
    ("how high is the deductible of our insurance", "Limits"),
    ("how do I get a certificate of insurance for a venue", "Additional insured"),
    ("are rented grills insured", "What is not covered"),
    ("what is the number of our insurance policy", "General liability, confirmation of cover"),
    ("what shoes do chefs have to wear", "Clothing"),
    ("can a chef wear jewelry", "Clothing"),
    ("what does the handbook say about jewelry", "Clothing"),
    ("what happens if a chef is late three times", "Being late"),
    ("how are knives transported", "Knives"),
    ("when does a chef need a doctor's note", "Sickness"),
    ("can someone work the day after vomiting", "Sickness"),
    ("what do we pay for mileage with an own car", "Mileage"),
    ("what does a case of chicken thigh cost at Pacific Foods", "Pacific Foods, prices from June"),
    ("price of jasmine rice from the supplier", "Pacific Foods, prices from June"),
    ("does Pacific Foods deliver on Sundays", "Delivery"),
    ("minimum order for free delivery from Pacific Foods", "Delivery"),
    ("what do we do with spoiled goods", "Complaints"),
)

UNANSWERED = (
    "how long is the warranty on the new van",
    "what is the wifi password of the office",
    "who won the game last night",
    "how do I bake sourdough bread",
    "when does the lease of the kitchen in Fremont end",
    "what is the capital of France",
    "how many vacation days do office people have",
    "does the Napa hotel have an elevator",
    "how do I reset the alarm of the warehouse",
    "which bank do we use for payroll",
    "is there a dress code for guests on cruise ships",
    "what is the tax rate in Texas",
    "write me a poem about spring",
    "can the drone fly over the stadium",
    "what phone plan do the managers have",
    "how do we recycle printer cartridges",
)

NEARBY = (
    "what does the Sonoma venue say about tents",
    "does the Vineyard Barn provide tables",
    "what does the staff handbook say about tattoos",
    "what does Pacific Foods charge for salmon",
    "does our insurance cover earthquakes",
    "what does the handbook say about tips",
    "who is the contact person at the Vineyard Barn",
    "how many guests fit into the barn in Sonoma",
    "what does the insurance letter say about workers compensation",
    "when do chefs get paid",
    "does Pacific Foods have an app",
    "is smoking allowed at the Sonoma venue",
    "may chefs bring their dog to work",
    "what does the contract say about alcohol",
    "price of lobster from the supplier",
    "what are the office hours of Bay Mutual",
)

# Written once the floors stood, and not looked at to change them.
FURTHER_DOCUMENTS = {
    "Lease of the Fremont kitchen": """# Commercial lease
## Rent
The monthly rent is $4,200, due on the first. After the fifth a late charge of 5 percent is added.
## Term
The lease runs for three years and renews by itself unless ended with six months' notice in writing.
## Repairs
The landlord repairs roof, walls and plumbing. The tenant repairs hoods, grease traps and whatever the staff breaks.
## Use of the yard
Two vans may stand in the yard overnight. Propane bottles are kept in the cage and never indoors.
""",
    "Van maintenance plan": """# Bay Auto fleet plan
## Service intervals
Each van is serviced every 7,500 miles or six months, whichever comes first. Tires are rotated at each service.
## Breakdown
Call 510 555 0144 day or night. A tow within forty miles is free; beyond that it is $4 a mile. A loaner van is ready
within a day.
## What the plan leaves out
Windshields, body damage and batteries older than three years are paid by the owner.
""",
    "Agreement with Harbor House Oakland": """# Harbor House
## Guests
At most 120 guests are admitted to the deck and 80 to the hall.
## Power
Two circuits of 20 amps are at the terrace. Generators need the manager's approval a week ahead.
## Alcohol
Only the bar of the house pours alcohol; corkage is $25 a bottle.
## Smoke
Smoking is allowed on the pier alone. Grills with heavy smoke must stand downwind of the hall.
""",
}

FURTHER_ANSWERED = (
    ("how much is the rent of the Fremont kitchen", "Rent"),
    ("what happens when we pay the rent late", "Rent"),
    ("when can we end the lease", "Term"),
    ("who has to repair the hood", "Repairs"),
    ("who pays for a leaking roof", "Repairs"),
    ("where do we store propane", "Use of the yard"),
    ("can the vans stay overnight at the kitchen", "Use of the yard"),
    ("how often do vans need service", "Service intervals"),
    ("what number do I call when the van breaks down", "Breakdown"),
    ("is towing free", "Breakdown"),
    ("does the plan cover a broken windshield", "What the plan leaves out"),
    ("how many people fit on the deck of Harbor House", "Guests"),
    ("can we bring a generator to Harbor House", "Power"),
    ("what is the corkage fee", "Alcohol"),
    ("where may guests smoke in Oakland", "Smoke"),
    ("what does the Harbor House agreement say about wine", "Alcohol"),
)

FURTHER_NEARBY = (
    "does Harbor House have a dance floor",
    "what does the lease say about pets",
    "how much is the security deposit of the kitchen",
    "who cleans the deck at Harbor House",
    "does the van plan cover snow chains",
    "what insurance does the landlord want",
    "is there parking at Harbor House",
    "what color are the vans",
    "how loud may music be in Oakland",
    "can we sublet the kitchen",
)
