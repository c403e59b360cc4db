import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { shellRoute } from "../../shared/routing/parents";
import {
  parseBookingSearch,
  parseOneBookingSearch,
  type BookingSearch,
  type OneBookingSearch,
} from "./bookings/rules";
import { parseCalendarSearch, type CalendarSearch } from "./calendar/rules";
import { parseIntakeSearch, type IntakeSearch } from "./intake/rules";
import { parseSheetSearch, type SheetSearch } from "./sheets/rules";
import { parseTodaySearch, type TodaySearch } from "./today/rules";

const today = createRoute({
  getParentRoute: () => shellRoute,
  path: "/",
  validateSearch: (raw: Record<string, unknown>): TodaySearch => parseTodaySearch(raw),
  component: lazyRouteComponent(() => import("./today/components/TodayPage"), "TodayPage"),
});

const calendar = createRoute({
  getParentRoute: () => shellRoute,
  path: "/calendar",
  validateSearch: (raw: Record<string, unknown>): CalendarSearch => parseCalendarSearch(raw),
  component: lazyRouteComponent(() => import("./calendar/components/CalendarPage"), "CalendarPage"),
});

const bookings = createRoute({
  getParentRoute: () => shellRoute,
  path: "/bookings",
  validateSearch: (raw: Record<string, unknown>): BookingSearch => parseBookingSearch(raw),
  component: lazyRouteComponent(() => import("./bookings/components/BookingListPage"), "BookingListPage"),
});

const newBooking = createRoute({
  getParentRoute: () => shellRoute,
  path: "/bookings/new",
  validateSearch: (raw: Record<string, unknown>): IntakeSearch => parseIntakeSearch(raw),
  component: lazyRouteComponent(() => import("./intake/components/NewBookingPage"), "NewBookingPage"),
});

const booking = createRoute({
  getParentRoute: () => shellRoute,
  path: "/bookings/$bookingId",
  validateSearch: (raw: Record<string, unknown>): OneBookingSearch => parseOneBookingSearch(raw),
  component: lazyRouteComponent(() => import("./bookings/components/BookingPage"), "BookingPage"),
});

const sheets = createRoute({
  getParentRoute: () => shellRoute,
  path: "/prep-sheets",
  validateSearch: (raw: Record<string, unknown>): SheetSearch => parseSheetSearch(raw),
  component: lazyRouteComponent(() => import("./sheets/components/SheetListPage"), "SheetListPage"),
});

const sheet = createRoute({
  getParentRoute: () => shellRoute,
  path: "/prep-sheets/$bookingId",
  component: lazyRouteComponent(() => import("./sheets/components/SheetPage"), "SheetPage"),
});

const chefs = createRoute({
  getParentRoute: () => shellRoute,
  path: "/chefs",
  component: lazyRouteComponent(() => import("./chefs/components/ChefListPage"), "ChefListPage"),
});

const chef = createRoute({
  getParentRoute: () => shellRoute,
  path: "/chefs/$chefId",
  component: lazyRouteComponent(() => import("./chefs/components/ChefPage"), "ChefPage"),
});

const timeOff = createRoute({
  getParentRoute: () => shellRoute,
  path: "/time-off",
  component: lazyRouteComponent(() => import("./timeoff/components/MyTimeOffPage"), "MyTimeOffPage"),
});

export const bookingRoutes = [
  today,
  calendar,
  bookings,
  newBooking,
  booking,
  sheets,
  sheet,
  chefs,
  chef,
  timeOff,
] as const;
