"""Guard of routers whose feature may be off."""

from dataclasses import dataclass

from hibachi.platform.flags.errors import FeatureOff
from hibachi.platform.flags.service import enabled_for
from hibachi.platform.flags.types import Flag
from hibachi.platform.http.deps import BusinessId


@dataclass(frozen=True, slots=True)
class RequiresFlag:
    """Dependency: the feature is on for the request's business."""

    flag: Flag

    async def __call__(self, business_id: BusinessId) -> None:
        """Raises `FeatureOff` (404) when it is off."""
        if not await enabled_for(business_id, self.flag):
            raise FeatureOff(f"{self.flag.description} is switched off", flag=self.flag.key)


def requires_flag(flag: Flag) -> RequiresFlag:
    """For `APIRouter(dependencies=[Depends(requires_flag(FLAG))])`: without the feature its routes answer 404."""
    return RequiresFlag(flag)
