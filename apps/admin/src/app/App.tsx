import { RouterProvider } from "@tanstack/react-router";
import { createQueryClient, Providers } from "./providers";
import { createAppRouter } from "./router";

const client = createQueryClient();
const router = createAppRouter();

/** The staff panel: what runs the day for coordinators and chefs. */
export function App() {
  return (
    <Providers client={client}>
      <RouterProvider router={router} />
    </Providers>
  );
}
