"""The businesses this product ships with: the demo, and the one evaluations run in."""

from hibachi.cli.demo.world import ChefSpec, StaffSpec, StationSpec, WorldSpec

DEMO_PASSWORD = "hibachi-demo"  # noqa: S105 - for the demo business only; production seeds nothing
_WITHOUT_MONDAY, _WITHOUT_TUESDAY = (1, 2, 3, 4, 5, 6), (0, 2, 3, 4, 5, 6)
_LONG_WEEKEND = (3, 4, 5, 6)

_FREMONT = StationSpec(
    "Fremont",
    "Fremont",
    "94539",
    (
        ChefSpec("Kenji Mori", "senior", "4.9", skills=("corporate", "sushi")),
        ChefSpec("Mariko Sato", "senior", "4.9", _WITHOUT_MONDAY, ("kids", "allergies")),
        ChefSpec("Luis Ortega", "chef", "4.8", _WITHOUT_TUESDAY, ("spanish",)),
        ChefSpec("Dana Whitfield", "chef", "4.7", skills=("kids",)),
        ChefSpec("Tomo Hayashi", "chef", "4.6", _WITHOUT_MONDAY),
        ChefSpec("Priya Raman", "chef", "4.8", _WITHOUT_TUESDAY, ("vegetarian",)),
        ChefSpec("Andre Coleman", "junior", "4.4", _LONG_WEEKEND),
        ChefSpec("Grace Lin", "manager", "4.9", _LONG_WEEKEND, ("corporate",)),
    ),
    spare_grills=1,
)
_LOS_ANGELES = StationSpec(
    "Los Angeles",
    "Los Angeles",
    "90012",
    (
        ChefSpec("Hiro Tanaka", "senior", "4.8"),
        ChefSpec("Elena Vargas", "chef", "4.7", _WITHOUT_MONDAY, ("spanish",)),
        ChefSpec("Marcus Bell", "chef", "4.6", _WITHOUT_TUESDAY),
        ChefSpec("Yuna Park", "junior", "4.5", _LONG_WEEKEND),
    ),
)


def demo_business() -> WorldSpec:
    """ "My Hibachi" with two stations, twelve chefs and one log-in for each role."""
    return WorldSpec(
        slug="my-hibachi",
        name="My Hibachi",
        email="hello@myhibachi.example",
        phone="+15105550100",
        stations=(_FREMONT, _LOS_ANGELES),
        staff=(
            StaffSpec("owner@myhibachi.example", "Olivia Grant", "owner", DEMO_PASSWORD),
            StaffSpec("admin@myhibachi.example", "Adam Reyes", "admin", DEMO_PASSWORD, station=0),
            StaffSpec("support@myhibachi.example", "Sam Carter", "support", DEMO_PASSWORD),
            StaffSpec("manager@myhibachi.example", "Maya Foster", "station_manager", DEMO_PASSWORD, station=0),
            StaffSpec("chef@myhibachi.example", "Kenji Mori", "chef", DEMO_PASSWORD, station=0),
        ),
    )


def eval_business(slug: str = "eval", chefs: int = 12) -> WorldSpec:
    """Fremont alone, its chefs working every day from 10:00 to 23:30, no bookings and no customers."""
    crew = tuple(ChefSpec(f"Chef {number:02d}") for number in range(1, chefs + 1))
    station = StationSpec("Fremont", "Fremont", "94539", crew)
    email, phone = f"hello@{slug}.example", "+15105550100"
    return WorldSpec(slug, "My Hibachi", email, phone, (station,), hosts=(f"{slug}.example",))
